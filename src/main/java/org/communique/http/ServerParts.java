package org.communique.http;

/**
 * What a server serves beside the index.
 *
 * @param originals the files that are given out as downloads
 * @param trigger has the files indexed for those who bring the token of the settings
 * @param commands runs commands of the command line
 * @param alerts the saved searches
 */
public record ServerParts(
    Originals originals, IndexTrigger trigger, CommandDoor commands, AlertFeeds alerts) {
  /** Nothing. */
  public static final ServerParts NONE =
      new ServerParts(Originals.none(), () -> false, CommandDoor.CLOSED, AlertFeeds.none());

  public ServerParts withOriginals(Originals others) {
    return new ServerParts(others, trigger, commands, alerts);
  }

  public ServerParts withTrigger(IndexTrigger other) {
    return new ServerParts(originals, other, commands, alerts);
  }

  public ServerParts withCommands(CommandDoor others) {
    return new ServerParts(originals, trigger, others, alerts);
  }

  public ServerParts withAlerts(AlertFeeds others) {
    return new ServerParts(originals, trigger, commands, others);
  }
}
