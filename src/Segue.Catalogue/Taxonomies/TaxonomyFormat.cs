namespace Segue.Catalogue.Taxonomies;

/// <summary>How taxonomies lie in the store: lists with their length before them, in the order of the records' parts.</summary>
internal static class TaxonomyFormat
{
    // Far above any real list; a damaged length must not make gigabytes.
    private const int MostItems = 2_000_000;

    public static void Write(BinaryWriter writer, Esco esco)
    {
        writer.Write(esco.Release);
        List(writer, esco.Occupations, item =>
        {
            writer.Write(item.Uri);
            writer.Write(item.Code);
            writer.Write(item.IscoGroup);
            writer.Write(item.Label);
            Texts(writer, item.OtherLabels);
            writer.Write(item.Description);
        });
        List(writer, esco.Skills, item =>
        {
            writer.Write(item.Uri);
            writer.Write(item.Label);
            writer.Write(item.IsKnowledge);
            writer.Write(item.Reuse);
            Texts(writer, item.OtherLabels);
            writer.Write(item.Description);
        });
        List(writer, esco.SkillGroups, item => Group(writer, item));
        List(writer, esco.IscoGroups, item => Group(writer, item));
        List(writer, esco.Needs, needs => List(writer, needs, need => writer.Write7BitEncodedInt((need.Skill << 1) | (need.Essential ? 1 : 0))));
        List(writer, esco.Links, link => Three(writer, link.Skill, link.Helper, link.Essential));
        foreach (IReadOnlyList<EscoBroader> pairs in new[] { esco.BroaderSkills, esco.SkillsInGroups, esco.BroaderOccupations })
        {
            List(writer, pairs, pair => Three(writer, pair.Part, pair.Whole, last: false));
        }
    }

    public static Esco ReadEsco(BinaryReader reader)
    {
        string release = reader.ReadString();
        EscoOccupation[] occupations = List(reader, () => new EscoOccupation(reader.ReadString(), reader.ReadString(), reader.ReadString(), reader.ReadString(), Texts(reader), reader.ReadString()));
        EscoSkill[] skills = List(reader, () => new EscoSkill(reader.ReadString(), reader.ReadString(), reader.ReadBoolean(), reader.ReadString(), Texts(reader), reader.ReadString()));
        EscoGroup[] skillGroups = List(reader, () => Group(reader));
        EscoGroup[] iscoGroups = List(reader, () => Group(reader));
        EscoNeed[][] needs = List(reader, () => List(reader, () => reader.Read7BitEncodedInt() is var packed ? new EscoNeed(Place(packed >> 1, skills.Length), (packed & 1) == 1) : default));
        if (needs.Length != occupations.Length)
        {
            throw new InvalidDataException("Occupations and their skills do not match.");
        }

        return new Esco
        {
            Release = release,
            Occupations = occupations,
            Skills = skills,
            SkillGroups = skillGroups,
            IscoGroups = iscoGroups,
            Needs = needs,
            Links = List(reader, () => new EscoSkillLink(Place(reader.Read7BitEncodedInt(), skills.Length), Place(reader.Read7BitEncodedInt(), skills.Length), reader.ReadBoolean())),
            BroaderSkills = Broader(reader, skills.Length, skills.Length),
            SkillsInGroups = Broader(reader, skills.Length, skillGroups.Length),
            BroaderOccupations = Broader(reader, occupations.Length, occupations.Length),
        };
    }

    public static void Write(BinaryWriter writer, Onet onet)
    {
        writer.Write(onet.Release);
        List(writer, onet.Occupations, item =>
        {
            writer.Write(item.Code);
            writer.Write(item.Title);
            writer.Write(item.Description);
            Texts(writer, item.Titles);
            List(writer, item.Technologies, technology =>
            {
                writer.Write(technology.Name);
                writer.Write(technology.Kind);
                writer.Write(technology.Hot);
                writer.Write(technology.InDemand);
            });
            Texts(writer, item.Related);
            writer.Write((byte)(item.JobZone ?? 0));
            List(writer, item.Ratings, rating =>
            {
                writer.Write(rating.Element);
                writer.Write(rating.Name);
                writer.Write(rating.Importance ?? double.NaN);
                writer.Write(rating.Level ?? double.NaN);
            });
        });
    }

    public static Onet ReadOnet(BinaryReader reader) => new()
    {
        Release = reader.ReadString(),
        Occupations = List(reader, () => new OnetOccupation(
            reader.ReadString(),
            reader.ReadString(),
            reader.ReadString(),
            Texts(reader),
            List(reader, () => new OnetTechnology(reader.ReadString(), reader.ReadString(), reader.ReadBoolean(), reader.ReadBoolean())),
            Texts(reader),
            reader.ReadByte() is > 0 and var zone ? zone : null,
            List(reader, () => new OnetRating(reader.ReadString(), reader.ReadString(), Known(reader.ReadDouble()), Known(reader.ReadDouble()))))),
    };

    public static void Write(BinaryWriter writer, Soc soc)
    {
        List(writer, soc.Groups, group =>
        {
            writer.Write(group.Code);
            writer.Write(group.Title);
            writer.Write(group.Description);
            Texts(writer, group.Tasks);
            Texts(writer, group.RelatedTitles);
        });
        List(writer, soc.Titles, title =>
        {
            writer.Write(title.Title);
            writer.Write(title.Qualifier);
            writer.Write(title.UnitGroup);
            writer.Write(title.SubGroup);
            writer.Write(title.Isco);
        });
    }

    public static Soc ReadSoc(BinaryReader reader) => new()
    {
        Groups = List(reader, () => new SocGroup(reader.ReadString(), reader.ReadString(), reader.ReadString(), Texts(reader), Texts(reader))),
        Titles = List(reader, () => new SocTitle(reader.ReadString(), reader.ReadString(), reader.ReadString(), reader.ReadString(), reader.ReadString())),
    };

    private static void Group(BinaryWriter writer, EscoGroup group)
    {
        writer.Write(group.Uri);
        writer.Write(group.Code);
        writer.Write(group.Label);
    }

    private static EscoGroup Group(BinaryReader reader) => new(reader.ReadString(), reader.ReadString(), reader.ReadString());

    private static void Three(BinaryWriter writer, int first, int second, bool last)
    {
        writer.Write7BitEncodedInt(first);
        writer.Write7BitEncodedInt(second);
        writer.Write(last);
    }

    private static EscoBroader[] Broader(BinaryReader reader, int parts, int wholes) => List(reader, () =>
    {
        EscoBroader pair = new(Place(reader.Read7BitEncodedInt(), parts), Place(reader.Read7BitEncodedInt(), wholes));
        reader.ReadBoolean();
        return pair;
    });

    private static void Texts(BinaryWriter writer, IReadOnlyList<string> texts) => List(writer, texts, writer.Write);

    private static string[] Texts(BinaryReader reader) => List(reader, reader.ReadString);

    private static void List<T>(BinaryWriter writer, IReadOnlyList<T> items, Action<T> write)
    {
        writer.Write7BitEncodedInt(items.Count);
        foreach (T item in items)
        {
            write(item);
        }
    }

    private static T[] List<T>(BinaryReader reader, Func<T> read)
    {
        int count = Place(reader.Read7BitEncodedInt(), MostItems);
        T[] items = count == 0 ? [] : new T[count];
        for (int i = 0; i < count; i++)
        {
            items[i] = read();
        }

        return items;
    }

    private static int Place(int number, int below) => number >= 0 && number < below ? number : throw new InvalidDataException($"{number} is out of range.");

    private static double? Known(double number) => double.IsNaN(number) ? null : number;
}
