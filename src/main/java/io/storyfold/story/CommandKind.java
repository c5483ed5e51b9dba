package io.storyfold.story;

/** What an editor can order. */
public enum CommandKind {
  /** Of a newer writer. */
  UNKNOWN,
  /** Two stories become one; the older survives. */
  MERGE,
  /** Articles leave their story and form one of their own. */
  SPLIT,
  /** Articles go to another story. */
  MOVE,
  /** An article represents its story until {@link #UNPIN}. */
  PIN,
  UNPIN,
  /** A headline in place of the representative's; an empty one takes it back. */
  HEADLINE,
  /** Articles stand in no story, new versions included, until {@link #UNBLOCK}. */
  BLOCK,
  UNBLOCK,
  CLOSE,
  REOPEN,
  /** A story is not merged until {@link #UNLOCK}. */
  LOCK,
  UNLOCK
}
