using System.Globalization;
using System.Text;
using Segue.Basics;

namespace Segue.Catalogue.Adding;

/// <summary>Puts a new entry at the end of a file of the catalogue, and takes it out again when the catalogue does not load with it.</summary>
public static class EntryFile
{
    /// <summary>The entry as YAML in the catalogue's own order: id first, left-out keys left out.</summary>
    /// <param name="form">The form it answers.</param>
    /// <param name="yaml">The answers as YAML by key; a missing key was left out.</param>
    /// <param name="today">The day for <c>checked</c>.</param>
    public static string Write(EntryForm form, IReadOnlyDictionary<string, string> yaml, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(yaml);
        StringBuilder text = new($"- id: {yaml["id"]}\n");
        foreach (EntryQuestion question in form.Questions.Where(question => question.Key is not ("id" or "checked-by") && yaml.ContainsKey(question.Key)))
        {
            text.Append(CultureInfo.InvariantCulture, $"  {question.Key}: {yaml[question.Key]}\n");
        }

        if (form.Kind == "resource")
        {
            bool looked = yaml.TryGetValue("checked-by", out string? by);
            text.Append(CultureInfo.InvariantCulture, $"  checked: {(looked ? today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "null")}\n  checked-by: {(looked ? by : "null")}\n");
        }

        return text.ToString();
    }

    /// <summary>Appends the entry to <paramref name="file"/>, made when it is not there.</summary>
    /// <param name="folder">The catalogue's folder, loaded again to check the whole.</param>
    /// <param name="file">A YAML file of the right kind.</param>
    /// <param name="entry">The entry as <see cref="Write"/> gives it.</param>
    /// <returns>The catalogue with the entry, or what is wrong with it; then the file is as it was.</returns>
    public static Result<Catalog> Append(string folder, string file, string entry)
    {
        byte[]? before = File.Exists(file) ? File.ReadAllBytes(file) : null;
        string text = before is null ? "" : File.ReadAllText(file);
        string part = file + ".part";
        File.WriteAllText(part, text + (text.Length == 0 || text.EndsWith('\n') ? "" : "\n") + entry);
        File.Move(part, file, overwrite: true);
        Result<Catalog> loaded = CatalogueLoader.Load(folder);
        if (loaded.IsOk)
        {
            return loaded;
        }

        if (before is null)
        {
            File.Delete(file);
        }
        else
        {
            File.WriteAllBytes(file, before);
        }

        return loaded;
    }
}
