using FsCheck;
using FsCheck.Fluent;

namespace Segue.Testing;

/// <summary>Property checks that replay: the same cases every run, so that a red run is red again.</summary>
internal static class Properties
{
    private static readonly Config Seeded = Config.QuickThrowOnFailure.WithReplay(20260101UL, 42421UL);

    /// <summary>Asserts that <paramref name="holds"/> is true of every generated case; a failure is shrunk and shown.</summary>
    public static void Hold<T>(Gen<T> cases, Func<T, bool> holds, int count = 200) =>
        Prop.ForAll(cases.ToArbitrary(), holds).Check(Seeded.WithMaxTest(count));
}
