"""What the workspace's C# kernel does not do, and why."""

REASONS = {
    "test_display.DisplayTests.test_metadata_is_passed_on": "a value shows itself as a MIME bundle, which has no metadata",
}
