using System.Diagnostics.CodeAnalysis;

namespace Segue.Basics;

/// <summary>A value, or the problems that kept it from being made. Bad input is normal and is not an exception.</summary>
/// <typeparam name="T">The value's type.</typeparam>
public sealed class Result<T>
{
    private readonly T? _value;

    private Result(T? value, IReadOnlyList<Problem> problems, bool isOk) => (_value, Problems, IsOk) = (value, problems, isOk);

    /// <summary>Gets a value indicating whether there is a value. A value may still come with problems, which are then warnings.</summary>
    public bool IsOk { get; }

    /// <summary>Gets the problems: at least one when there is no value.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    /// <summary>Gets the value.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public T Value => IsOk ? _value! : throw new InvalidOperationException(string.Join(Environment.NewLine, Problems));

    /// <summary>Gets the value when there is one.</summary>
    public bool TryGetValue([MaybeNullWhen(false)] out T value)
    {
        value = _value;
        return IsOk;
    }

    internal static Result<T> Make(T? value, IReadOnlyList<Problem> problems, bool isOk) => new(value, problems, isOk);
}

/// <summary>Makes <see cref="Result{T}"/>.</summary>
public static class Result
{
    /// <summary>A value without reservations.</summary>
    public static Result<T> Ok<T>(T value) => Result<T>.Make(value, [], isOk: true);

    /// <summary>A value with warnings.</summary>
    public static Result<T> Ok<T>(T value, IReadOnlyList<Problem> warnings) => Result<T>.Make(value, warnings, isOk: true);

    /// <summary>No value, because of one problem.</summary>
    public static Result<T> Fail<T>(Problem problem) => Result<T>.Make(default, [problem], isOk: false);

    /// <summary>No value, because of these problems.</summary>
    /// <exception cref="ArgumentException">There are none.</exception>
    public static Result<T> Fail<T>(IReadOnlyList<Problem> problems)
    {
        if (problems.Count == 0)
        {
            throw new ArgumentException("A failure says what failed.", nameof(problems));
        }

        return Result<T>.Make(default, problems, isOk: false);
    }
}
