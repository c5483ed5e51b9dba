/** What frontends see: HTTP, server-sent events and the page, answered from memory. */
@org.jspecify.annotations.NullMarked
package io.storyfold.gateway;
