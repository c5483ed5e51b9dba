/**
 * What a frontend team would write on top of the topics, as {@code schemas/README.md} shows it. It
 * uses nothing of Storyfold but the classes generated from the schemas.
 */
@NullMarked
package io.storyfold.example;

import org.jspecify.annotations.NullMarked;
