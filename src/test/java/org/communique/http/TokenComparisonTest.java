package org.communique.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * How long a wrong token is looked at tells nothing of the right one. Times cannot be measured well
 * enough in a test, but what compares can be seen.
 */
class TokenComparisonTest {
  @Test
  void tokensAreComparedInConstantTime() {
    JavaClass handler = new ClassFileImporter().importClass(IndexHandler.class);
    JavaMethod comparison = handler.getMethod("isToken", String.class);
    Set<String> calls =
        comparison.getMethodCallsFromSelf().stream()
            .map(call -> call.getTargetOwner().getSimpleName() + "." + call.getName())
            .collect(Collectors.toSet());
    assertEquals(Set.of("MessageDigest.isEqual", "String.getBytes"), calls);

    Set<String> readers =
        handler.getField("token").getAccessesToSelf().stream()
            .map(access -> access.getOrigin().getName())
            .collect(Collectors.toSet());
    assertEquals(Set.of("<init>", "handle", "isToken"), readers);
  }
}
