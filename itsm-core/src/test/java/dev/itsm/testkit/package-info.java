/**
 * What tests of embedders and implementers stand on. {@link dev.itsm.testkit.Scenario} and
 * {@link dev.itsm.testkit.RuleScenario} tell stories of records and rules: given, when, then.
 *
 * <p>Contract suites are for who implements a port of this library: extend a suite, hand it an empty instance, and run it with
 * JUnit 5 and jqwik. A suite fails in every test against a port that does nothing.
 */
@NullMarked
package dev.itsm.testkit;

import org.jspecify.annotations.NullMarked;
