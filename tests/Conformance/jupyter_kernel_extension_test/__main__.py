"""Command line: python3 -m jupyter_kernel_extension_test --kernel NAME --language MODULE [TEST…]"""
import argparse
import importlib
import pkgutil
import sys
import unittest

from . import target
from .result import Result


def modules():
    return sorted(m.name for m in pkgutil.iter_modules(sys.modules[__package__].__path__) if m.name.startswith("test_"))


def load(names):
    loader = unittest.TestLoader()
    if not names:
        names = modules()
    return unittest.TestSuite(loader.loadTestsFromName(f"{__package__}.{name}") for name in names)


def main():
    parser = argparse.ArgumentParser(prog=__package__, description="Tests what jupyter_kernel_test leaves out.")
    parser.add_argument("--kernel", required=True, help="name of an installed kernel, see: jupyter kernelspec list")
    parser.add_argument("--language", required=True, help="module in languages/, or a dotted name on the Python path")
    parser.add_argument("--deviations", help="module in deviations/ that lists tests known to fail, with the reasons")
    parser.add_argument("--claims-everything", action="store_true", help="what is not claimed counts as failed")
    parser.add_argument("--patience", type=float, default=target.PATIENCE, help="seconds to wait for a message that does not come; default %(default)s")
    parser.add_argument("test", nargs="*", help="test_comms, test_comms.CommTests, …; default all")
    arguments = parser.parse_args()

    def named(folder, name):
        return importlib.import_module(name if "." in name else f"{__package__}.{folder}.{name}")

    target.PATIENCE = arguments.patience
    target.kernel_name = arguments.kernel
    target.language = named("languages", arguments.language)
    deviations = named("deviations", arguments.deviations).REASONS if arguments.deviations else {}
    tests = load(arguments.test)
    result = Result(deviations, arguments.claims_everything)
    tests.run(result)
    print(result.summary())
    return 1 if result.unexpected else 0


sys.exit(main())
