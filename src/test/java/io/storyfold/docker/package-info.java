/** Tests of {@code docker/}: the compose file, and the image in containers where an engine runs. */
@org.jspecify.annotations.NullMarked
package io.storyfold.docker;
