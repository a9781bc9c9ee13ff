package org.communique.extract;

import static org.communique.extract.Extracting.entries;
import static org.communique.extract.Extracting.extracted;
import static org.communique.extract.Extracting.omissions;
import static org.communique.extract.Extracting.texts;
import static org.communique.extract.Extracting.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailReaderTest {
  private static final String HEADER =
      """
      From: =?utf-8?Q?Minist=C3=A8re_des_affaires_=C3=A9trang=C3=A8res?= <press@example.org>
      To: list@example.org
      Subject: =?iso-8859-1?Q?D=E9claration_commune?=
       =?iso-8859-1?Q?_des_ministres?=
      Date: Tue, 4 May 2021 00:30:00 +0200 (CEST)
      MIME-Version: 1.0
      """;

  @TempDir private Path folder;

  @Test
  void headerIsMetadataAndNotText() throws IOException {
    ExtractedDocument mail = mail(HEADER + "Content-Type: text/plain\n\nThe ministers met.\n");
    assertEquals("Déclaration commune des ministres", mail.metadata().get("title"));
    assertEquals("2021-05-04T00:30:00+02:00", mail.metadata().get("date"));
    assertEquals(
        "Ministère des affaires étrangères <press@example.org>", mail.metadata().get("from"));
    assertEquals("list@example.org", mail.metadata().get("to"));
    assertEquals(List.of("The ministers met."), texts(mail));
  }

  @ParameterizedTest
  @CsvSource({
    "utf-8, quoted-printable, Les ministres des affaires étrangères se sont réunis à Genève.",
    "iso-8859-1, quoted-printable, Les ministres se sont réunis à Genève « hier ».",
    "windows-1252, 8bit, The parties’ “commitment” – as before.",
    "koi8-r, base64, Министры иностранных дел встретились в Женеве.",
    "windows-1251, 8bit, Министры иностранных дел встретились в Женеве.",
    "iso-2022-jp, 7bit, 外務大臣は共同声明を採択した。",
    "gb2312, base64, 两国外交部长通过了联合声明。",
    "windows-1256, quoted-printable, اجتمع وزراء الخارجية في جنيف واعتمدوا البيان المشترك.",
  })
  void textIsReadInItsEncoding(String charset, String transfer, String text) throws IOException {
    byte[] bytes = text.getBytes(Charset.forName(charset));
    String header =
        "%sContent-Type: text/plain; charset=\"%s\"\nContent-Transfer-Encoding: %s\n\n"
            .formatted(HEADER, charset, transfer);
    Path file = write(folder.resolve("a.eml"), join(header, encoded(bytes, transfer)));
    assertEquals(List.of(text), texts(extracted(file).documents().getFirst()));
  }

  @Test
  void plainTextIsPreferredToHtmlThatSaysTheSame() throws IOException {
    ExtractedDocument mail =
        mail(
            HEADER
                + alternative(
                    "The ministers met in *Genève*.\n\nThey agreed to meet again.",
                    "<p>The ministers met in <b>Genève</b>.</p><p>They agreed to meet again.</p>"));
    assertEquals(
        List.of("The ministers met in *Genève*.", "They agreed to meet again."), texts(mail));
  }

  @Test
  void htmlIsReadWhenThePlainTextIsOnlyANote() throws IOException {
    ExtractedDocument mail =
        mail(
            HEADER
                + alternative(
                    "Your program cannot show this mail.",
                    "<h1>Statement</h1><p>The ministers met in Genève, and they agreed to meet"
                        + " again in the autumn of this year to sign.</p>"));
    assertEquals("Statement", texts(mail).getFirst());
    assertEquals(2, texts(mail).size());
  }

  @Test
  void htmlAloneIsRead() throws IOException {
    ExtractedDocument mail =
        mail(
            HEADER
                + "Content-Type: text/html; charset=utf-8\n\n"
                + "<html><head><meta charset=\"iso-8859-1\"><style>p {}</style></head>"
                + "<body><p>Les ministres se sont réunis à Genève.</p></body></html>");
    assertEquals(List.of("Les ministres se sont réunis à Genève."), texts(mail));
  }

  @Test
  void linesThatFlowAreOneParagraph() throws IOException {
    ExtractedDocument mail =
        mail(
            HEADER
                + "Content-Type: text/plain; charset=utf-8; format=flowed\n\n"
                + "The ministers met in \nPort Almery and agreed \nto share warnings.\n"
                + " From now on they meet yearly.\n\n> They were asked \n> twice.\n");
    assertEquals(
        List.of(
            "The ministers met in Port Almery and agreed to share warnings.",
            "From now on they meet yearly.",
            "> They were asked twice."),
        texts(mail));
  }

  @Test
  void attachmentsAreDocumentsUnderTheirNames() throws IOException {
    Path file =
        write(
            folder.resolve("a.eml"),
            HEADER
                + """
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: multipart/related; boundary=r

                --r
                Content-Type: text/html; charset=utf-8

                <p>The ministers met. <img src="cid:logo"></p>
                --r
                Content-Type: image/png; name=logo.png
                Content-ID: <logo>
                Content-Transfer-Encoding: base64

                %s
                --r--
                --b
                Content-Type: application/octet-stream;
                 name*=UTF-8''D%%C3%%A9claration.txt
                Content-Disposition: attachment;
                 filename*0*=UTF-8''D%%C3%%A9cla;
                 filename*1*=ration.txt
                Content-Transfer-Encoding: base64

                %s
                --b
                Content-Type: message/rfc822

                Subject: The annex
                Content-Type: text/plain

                The annex lists the ports.
                --b
                Content-Type: image/png; name=scan.png
                Content-Disposition: attachment; filename=scan.png
                Content-Transfer-Encoding: base64

                %s
                --b
                Content-Type: application/pgp-signature; name=signature.asc

                -----BEGIN PGP SIGNATURE-----
                --b--
                """
                    .formatted(picture(), base64("The ports are open."), picture()));
    assertEquals(List.of("", "Déclaration.txt", "attachment 2"), entries(file));
    assertEquals(List.of("scan.png IMAGE_ONLY"), omissions(file));
    assertEquals("The annex", extracted(file).documents().get(2).metadata().get("title"));
  }

  @Test
  void messagesOfAMailboxHaveNumberAndSubject() throws IOException {
    String attached =
        """
        Subject: Joint statement
        Content-Type: multipart/mixed; boundary=b

        --b
        Content-Type: text/plain

        They met again.
        --b
        Content-Type: text/plain; name=annex.txt

        The annex.
        --b--
        """;
    Path file =
        write(
            folder.resolve("a.mbox"),
            "From a@b.org Tue May  4 10:00:00 2021\n"
                + "From: a@b.org\n"
                + "Date: 4 May 2021 10:00:00 +0000\n"
                + "Subject: =?utf-8?Q?Premi=C3=A8re?= note\n\n"
                + "The ministers met.\n\n"
                + ">From now on they meet yearly.\n"
                + "From there they went home.\n\n"
                + "From a@b.org Tue May  4 11:00:00 2021\n"
                + "From: a@b.org\n\n"
                + "They left.\n\n"
                + "From a@b.org Tue May  4 12:00:00 2021\n"
                + "From: a@b.org\n"
                + attached);
    assertEquals(
        List.of("1 Première note", "2", "3 Joint statement", "3 Joint statement/annex.txt"),
        entries(file));
    assertEquals(
        List.of(
            "The ministers met.", "From now on they meet yearly.", "From there they went home."),
        texts(extracted(file).documents().getFirst()));
  }

  @Test
  void brokenMailIsStillRead() throws IOException {
    ExtractedDocument mail =
        mail(
            "From: a@b.org\nSubject: Note\nDate: no date\nTo: c\n"
                + "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nThe ministers met.\n");
    assertEquals(List.of("The ministers met."), texts(mail));
    assertFalse(mail.metadata().containsKey("date"));
  }

  private ExtractedDocument mail(String text) throws IOException {
    return extracted(write(folder.resolve("a.eml"), text)).documents().getFirst();
  }

  private static String alternative(String plain, String html) {
    return """
    Content-Type: multipart/alternative; boundary=b

    --b
    Content-Type: text/plain; charset=utf-8

    %s
    --b
    Content-Type: text/html; charset=utf-8

    <html><body>%s</body></html>
    --b--
    """
        .formatted(plain, html);
  }

  private static byte[] join(String header, byte[] body) {
    byte[] head = header.getBytes(StandardCharsets.US_ASCII);
    byte[] whole = java.util.Arrays.copyOf(head, head.length + body.length);
    System.arraycopy(body, 0, whole, head.length, body.length);
    return whole;
  }

  private static byte[] encoded(byte[] bytes, String transfer) {
    if (transfer.equals("base64")) {
      return Base64.getMimeEncoder().encode(bytes);
    }
    return transfer.equals("quoted-printable") ? quotedPrintable(bytes) : bytes;
  }

  private static byte[] quotedPrintable(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < bytes.length; i++) {
      text.append(bytes[i] > 0 ? String.valueOf((char) bytes[i]) : "=%02X".formatted(bytes[i]));
      text.append(i % 20 == 19 ? "=\n" : "");
    }
    return text.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String picture() throws IOException {
    byte[] png = Files.readAllBytes(Path.of("src/test/resources/corpus/scan.png"));
    return Base64.getMimeEncoder().encodeToString(png).replace("\r\n", "\n");
  }
}
