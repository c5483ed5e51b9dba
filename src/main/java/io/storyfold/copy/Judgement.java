package io.storyfold.copy;

/**
 * A verdict given on an article. The caller stores it in place of the one before.
 *
 * @param id article judged
 * @param verdict on it
 */
public record Judgement(String id, Verdict verdict) {}
