"""Tests of what jupyter_kernel_test leaves out, for any Jupyter kernel."""
