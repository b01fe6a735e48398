"""What came of a run: passed, failed, known deviations, and what the kernel does not claim."""
import sys
import unittest
from time import perf_counter

from .target import NotClaimed


class Result(unittest.TestResult):
    """Prints each test when it is done; a known deviation that no longer deviates counts as a failure, so that lists stay true."""

    def __init__(self, deviations, claims_everything, out=sys.stdout):
        super().__init__()
        self.deviations, self.claims_everything, self.out = deviations, claims_everything, out
        self.passed, self.known, self.not_claimed, self.unexpected = [], [], [], []

    def name(self, test):
        case = getattr(test, "test_case", test)
        return case.id().removeprefix(f"{__package__}.")

    def startTest(self, test):
        super().startTest(test)
        self._problems, self._skip, self._started = [], None, perf_counter()

    def addError(self, test, error):
        self._add(test, error)

    addFailure = addError

    def addSubTest(self, test, subtest, error):
        if error is not None:
            self._add(subtest, error)

    def _add(self, test, error):
        text = f"{test.id().rsplit('.', 1)[-1]}: {self._exc_info_to_string(error, getattr(test, 'test_case', test))}"
        if hasattr(self, "_problems") and self._problems is not None:
            self._problems.append(text)
        else:  # a class could not even be set up
            self._say("FAILED", test.id(), text)
            self.unexpected.append(test.id())

    def addSkip(self, test, reason):
        self._skip = reason

    def stopTest(self, test):
        super().stopTest(test)
        name = self.name(test)
        why = self.deviations.get(name)
        if self._problems and why:
            self.known.append(name)
            self._say("known", name, why)
        elif self._problems:
            self.unexpected.append(name)
            self._say("FAILED", name, "\n".join(self._problems))
        elif self._skip is not None and why:
            self.known.append(name)
            self._say("known", name, f"{why} (not claimed: {self._skip})")
        elif self._skip is not None:
            self.not_claimed.append(name)
            if self.claims_everything:
                self.unexpected.append(name)
            self._say("FAILED" if self.claims_everything else "not claimed", name, self._skip)
        elif why:
            self.unexpected.append(name)
            self._say("FAILED", name, f"passes, although it is listed as a known deviation: {why}")
        else:
            self.passed.append(name)
            self._say("passed", name, f"{perf_counter() - self._started:.2f} s")
        if self._problems and hasattr(test, "after_failure"):
            test.after_failure()
        self._problems = None

    def _say(self, verdict, name, text):
        print(f"{verdict:<12}{name}: {text}", file=self.out, flush=True)

    def summary(self):
        return (f"{len(self.passed)} passed, {len(self.unexpected)} failed, {len(self.known)} known deviations, "
                f"{len(self.not_claimed)} not claimed")
