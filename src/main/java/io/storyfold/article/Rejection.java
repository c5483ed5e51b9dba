package io.storyfold.article;

/**
 * An article that may not enter.
 *
 * @param reason counted and filtered by
 * @param message for the sender: names the field and says what to do
 */
public record Rejection(RejectReason reason, String message) {}
