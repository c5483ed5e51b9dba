package io.storyfold.evaluate.load;

/**
 * How much load is put on a gateway.
 *
 * @param clients of the live stream that read
 * @param silent clients of the live stream that never read
 * @param updates a second
 * @param stories held
 * @param requests a second for the list
 * @param seconds of each measurement
 * @param rounds of the stream, without and with the silent clients in turn
 */
public record GatewayLoad(
    int clients, int silent, int updates, int stories, int requests, int seconds, int rounds) {}
