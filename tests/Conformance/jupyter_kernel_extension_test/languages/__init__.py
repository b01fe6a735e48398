"""One module per language: the code that the tests run. What a module leaves out is reported as not claimed."""
