namespace Workspace.Serving.Batching;

/// <summary>An answer or the reason why there is none.</summary>
internal readonly record struct Outcome<T>(T? Value, Exception? Error)
{
    public static Outcome<T> Success(T value) => new(value, null);

    public static Outcome<T> Failure(Exception error) => new(default, error);

    public void Tell(TaskCompletionSource<T> answer)
    {
        if (Error is not null) answer.TrySetException(Error);
        else answer.TrySetResult(Value!);
    }
}
