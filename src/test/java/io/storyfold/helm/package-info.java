/**
 * Tests of {@code helm/storyfold}, as Helm itself renders it: every scenario in {@code ci/} is read
 * by two strict readers of Kubernetes' own types, invariants hold over all manifests, and what
 * describes the chart (schema, tables, alerts, dashboard, topics) equals what is there.
 */
@org.jspecify.annotations.NullMarked
package io.storyfold.helm;
