"""Which kernel is tested, in which language, and how strictly."""
import unittest
from types import ModuleType
from typing import Optional

# Long enough for a loaded machine; tests wait for messages, never for a time, so this is only reached when one does not come.
PATIENCE = 60.0

kernel_name: str = ""
language: Optional[ModuleType] = None


class NotClaimed(unittest.SkipTest):
    """The kernel says itself, by its protocol version or its language file, that it does not have what a test asks for."""
