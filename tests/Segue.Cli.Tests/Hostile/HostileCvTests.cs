using System.Diagnostics;
using Segue.Testing;

namespace Segue.Cli.Tests.Hostile;

public sealed class HostileCvTests
{
    private const int Megabytes = 200;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    public static TheoryData<string, string, string> Files => new()
    {
        { "cut pdf", "damaged or cut short", "export it again" },
        { "long pdf", "Only the first 40 pages were read", "save its pages as a PDF of their own" },
        { "bomb", "unpacks to more than 60 MB", "Save it again" },
        { "entity", "declares outside entities", "Do not trust it" },
        { "large text", "at most 25 MB are read", "Save a smaller copy" },
        { "large json", "larger than any CV", "Check that this is the right file" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Plan_HostileCv_IsRefusedInTimeAndMemory(string kind, string message, string remedy)
    {
        using TempFolder folder = new();
        string cv = Make(kind, folder);
        string to = Path.Combine(folder.Path, "out");
        long began = Stopwatch.GetTimestamp();

        (int exit, string output, string error) = await CommandRun.OutsideAsync(Megabytes, "plan", cv, "--to", "machine-learning-engineer", "--out", to);

        Assert.Equal((ExitCode.Error, ""), (exit, output));
        Assert.Contains(cv + ": ", error, StringComparison.Ordinal);
        Assert.Contains(message, error, StringComparison.Ordinal);
        Assert.Contains(remedy, error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(to));
        Assert.True(Stopwatch.GetElapsedTime(began) < Longest);
    }

    [Theory]
    [InlineData("empty.pdf", "", "The file is empty.")]
    [InlineData("broken.json", "{\"basics\": {\"name\": \"x\",", "broken.json:1: The file is not valid JSON")]
    [InlineData("recipe.txt", "Take two eggs and a cup of flour.\nMix them well, then bake them for twenty minutes.\nServe with cream and jam.", "does not look like a CV")]
    [InlineData("short.txt", "Jane", "too little to be a CV")]
    public async Task Gap_NoCv_SaysWhichFileAndWhatToDo(string name, string content, string message)
    {
        using TempFolder folder = new();
        string path = folder.Write(name, content);

        (int exit, string output, string error) = await CommandRun.RunAsync("gap", path, "--to", "data-engineer");

        Assert.Equal((ExitCode.Error, ""), (exit, output));
        Assert.StartsWith(path, error, StringComparison.Ordinal);
        Assert.Contains(message, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gap_FolderOrNothingThere_SaysSo()
    {
        using TempFolder folder = new();

        (int folderExit, _, string folderError) = await CommandRun.RunAsync("gap", folder.Path, "--to", "data-engineer");
        (int missingExit, _, string missingError) = await CommandRun.RunAsync("gap", Path.Combine(folder.Path, "no.pdf"), "--to", "data-engineer");

        Assert.Equal((ExitCode.Error, ExitCode.Error), (folderExit, missingExit));
        Assert.Contains("This is a folder, not a file.", folderError, StringComparison.Ordinal);
        Assert.Contains("There is no such file.", missingError, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("German", "Anna Schmidt\nanna@example.org\nBerufserfahrung\nSoftwareentwicklerin, Beispiel GmbH, März 2019 – heute\n- Entwicklung von Diensten mit Java für die Abrechnung\n- Betrieb der Anwendungen mit Docker und Kubernetes\n- Betreuung von zwei Auszubildenden und Durchführung der Schulungen\nAusbildung\nBachelor Informatik, Technische Universität Berlin, 2015 – 2019")]
    [InlineData("French", "Marie Dupont\nmarie@example.org\nExpérience professionnelle\nDéveloppeuse, Exemple SA, mars 2019 – aujourd'hui\n- Développement de services en Python pour la facturation des clients\n- Mise en production avec Docker et Kubernetes dans le nuage\nFormation\nLicence d'informatique, Université de Lyon, 2015 – 2019")]
    [InlineData("another script", "Иван Петров\nivan@example.org\nОпыт работы\nПрограммист, ООО Пример, март 2019 – настоящее время\n- Разработка сервисов на Python\nОбразование\nМосковский университет, 2015 – 2019")]
    public async Task Gap_CvInAnotherLanguage_IsNotHalfRead(string language, string content)
    {
        using TempFolder folder = new();

        (int exit, string output, string error) = await CommandRun.RunAsync("gap", folder.Write("cv.txt", content), "--to", "data-engineer");

        Assert.Equal((ExitCode.Error, ""), (exit, output));
        Assert.Contains($"seems to be in {language}", error, StringComparison.Ordinal);
    }

    private static string Make(string kind, TempFolder folder) => kind switch
    {
        "cut pdf" => HostileFiles.CutPdf(folder),
        "long pdf" => HostileFiles.LongPdf(folder, 10_000),
        "bomb" => HostileFiles.Bomb(folder),
        "entity" => HostileFiles.Entity(folder),
        "large text" => HostileFiles.LargeText(folder, "large.txt"),
        _ => HostileFiles.LargeText(folder, "large.json"),
    };
}
