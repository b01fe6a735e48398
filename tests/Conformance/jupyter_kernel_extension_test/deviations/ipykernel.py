"""Where ipykernel 6.17 (Debian 12) is known to deviate, and why."""

CONTROL_DIES = "an exception about a malformed message ends ipykernel's control thread; it answers nothing on control from then on"

REASONS = {
    "test_execute.ExecuteTests.test_silent_publishes_nothing_and_does_not_count": "ipykernel publishes streams of silent cells",
    "test_fuzz.FuzzTests.test_kernel_survives": CONTROL_DIES,
    "test_garbage.GarbageTests.test_bare_frames": CONTROL_DIES,
    "test_garbage.GarbageTests.test_huge_frames": CONTROL_DIES,
    "test_garbage.GarbageTests.test_signature_is_checked_against_the_parts_as_sent": CONTROL_DIES,
    "test_garbage.GarbageTests.test_thousands_of_frames": CONTROL_DIES,
    "test_history.HistoryTests.test_tail_with_outputs_pairs_them": "IPython stores outputs only with HistoryManager.db_log_output; tail reads the database",
    "test_interrupt.InterruptTests.test_await": "SIGINT during a top-level await does not end the cell",
    "test_language.LanguageTests.test_positions_outside_the_code_do_no_harm": "an exception about the position is logged, and the request is never answered",
    "test_lifecycle.LifecycleTests.test_shutdown_does_not_wait_for_a_running_cell": "shutdown is confirmed, but the process lives until the cell ends",
}
