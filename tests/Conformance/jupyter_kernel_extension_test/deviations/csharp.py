"""What the workspace's C# kernel does not do, and why."""

REASONS = {}
