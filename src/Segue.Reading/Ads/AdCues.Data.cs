namespace Segue.Reading.Ads;

/// <summary>The words by which ads show what they mean. Each list is checked whole-word and without case.</summary>
internal static class AdCues
{
    /// <summary>Starts of headings, with what their section is.</summary>
    public static readonly (string Words, AdSectionKind Kind)[] Headings =
    [
        ("nice to have", AdSectionKind.Preferred), ("nice-to-have", AdSectionKind.Preferred), ("desirable", AdSectionKind.Preferred), ("desired", AdSectionKind.Preferred), ("preferred technical", AdSectionKind.Preferred), ("preferred", AdSectionKind.Preferred),
        ("bonus", AdSectionKind.Preferred), ("good to have", AdSectionKind.Preferred), ("great to have", AdSectionKind.Preferred), ("it would be a plus", AdSectionKind.Preferred), ("it would also be", AdSectionKind.Preferred), ("additional skills", AdSectionKind.Preferred), ("plus points", AdSectionKind.Preferred), ("beneficial", AdSectionKind.Preferred), ("advantageous", AdSectionKind.Preferred),
        ("it would be great if", AdSectionKind.Preferred), ("ideally", AdSectionKind.Preferred), ("extra points", AdSectionKind.Preferred), ("it's a plus", AdSectionKind.Preferred), ("a plus", AdSectionKind.Preferred),
        ("requirements", AdSectionKind.Required), ("required", AdSectionKind.Required), ("essential", AdSectionKind.Required), ("must have", AdSectionKind.Required), ("must-have", AdSectionKind.Required),
        ("qualifications", AdSectionKind.Required), ("what we're looking for", AdSectionKind.Required), ("what we are looking for", AdSectionKind.Required), ("who we're looking for", AdSectionKind.Required),
        ("what you'll need", AdSectionKind.Required), ("what you will need", AdSectionKind.Required), ("you will need", AdSectionKind.Required), ("you'll need", AdSectionKind.Required), ("what you need", AdSectionKind.Required),
        ("what you'll bring", AdSectionKind.Required), ("what you bring", AdSectionKind.Required), ("what you will bring", AdSectionKind.Required), ("about you", AdSectionKind.Required), ("who you are", AdSectionKind.Required),
        ("skills and experience", AdSectionKind.Required), ("skills & experience", AdSectionKind.Required), ("experience and skills", AdSectionKind.Required), ("key skills", AdSectionKind.Required), ("your skills", AdSectionKind.Required),
        ("technical skills", AdSectionKind.Required), ("skills", AdSectionKind.Required), ("person specification", AdSectionKind.Required), ("your profile", AdSectionKind.Required), ("the ideal candidate", AdSectionKind.Required),
        ("your experience", AdSectionKind.Required), ("key experience", AdSectionKind.Required), ("is this the role for me", AdSectionKind.Required), ("is this you", AdSectionKind.Required), ("does this sound like you", AdSectionKind.Required), ("could this be you", AdSectionKind.Required), ("experience required", AdSectionKind.Required), ("candidate profile", AdSectionKind.Required), ("knowledge", AdSectionKind.Required), ("you have", AdSectionKind.Required), ("you bring", AdSectionKind.Required),
        ("responsibilities", AdSectionKind.Duties), ("what you'll do", AdSectionKind.Duties), ("what you will do", AdSectionKind.Duties), ("what you'll be doing", AdSectionKind.Duties), ("the role", AdSectionKind.Duties), ("your role", AdSectionKind.Duties),
        ("key duties", AdSectionKind.Duties), ("duties", AdSectionKind.Duties), ("about the role", AdSectionKind.Duties), ("role overview", AdSectionKind.Duties), ("job description", AdSectionKind.Duties), ("day to day", AdSectionKind.Duties), ("in this role", AdSectionKind.Duties),
        ("tech stack", AdSectionKind.Stack), ("our stack", AdSectionKind.Stack), ("technology stack", AdSectionKind.Stack), ("our technology", AdSectionKind.Stack), ("technologies we use", AdSectionKind.Stack),
        ("benefits", AdSectionKind.Employer), ("what we offer", AdSectionKind.Employer), ("we offer", AdSectionKind.Employer), ("perks", AdSectionKind.Employer), ("why join", AdSectionKind.Employer), ("why work", AdSectionKind.Employer),
        ("about us", AdSectionKind.Employer), ("who we are", AdSectionKind.Employer), ("about the company", AdSectionKind.Employer), ("our company", AdSectionKind.Employer), ("the company", AdSectionKind.Employer), ("about the team", AdSectionKind.Duties), ("the team", AdSectionKind.Duties), ("our team", AdSectionKind.Duties), ("meet the team", AdSectionKind.Duties), ("equal opportunity", AdSectionKind.Employer), ("equal opportunities", AdSectionKind.Employer),
        ("diversity", AdSectionKind.Employer), ("what's in it for you", AdSectionKind.Employer), ("rewards", AdSectionKind.Employer), ("how to apply", AdSectionKind.Employer), ("interview process", AdSectionKind.Employer), ("next steps", AdSectionKind.Employer),
        ("similar jobs", AdSectionKind.Noise), ("related jobs", AdSectionKind.Noise), ("jobs like this", AdSectionKind.Noise), ("related searches", AdSectionKind.Noise), ("popular searches", AdSectionKind.Noise), ("people also searched", AdSectionKind.Noise), ("cookie", AdSectionKind.Noise),
    ];

    /// <summary>Words in a sentence that make what it names a wish.</summary>
    public static readonly string[] Preferred = ["nice to have", "nice-to-have", "ideally", "desirable", "preferred", "preferably", "a plus", "is a bonus", "bonus", "advantageous", "an advantage", "beneficial", "would be great", "not essential", "not mandatory", "good to have", "would be useful", "advantage", "a strong plus", "great to have", "be a plus", "is a plus", "huge plus", "big plus", "major plus", "real plus", "definite plus", "massive plus", "added plus", "would be an asset", "is an asset", "nice to haves"];

    /// <summary>Words in a line that ends in a colon which make what the list below it names a wish.</summary>
    public static readonly string[] PreferredLeadIns = ["stand out", "feel at home if", "even better if", "extra credit", "brownie points", "set you apart", "sets you apart", "great if you", "not a must", "love it if", "might also have", "may also have", "could also have", "welcome"];

    /// <summary>Words in a sentence that make what it names a demand.</summary>
    public static readonly string[] Required = ["must have", "must-have", "must be", "required", "essential", "you will need", "you'll need", "you have", "you must", "strong experience", "proven experience", "proven track record", "proficient", "proficiency", "solid experience", "hands-on experience", "expertise in", "strong knowledge", "years of experience", "years' experience", "years experience", "experience with", "experience in", "experience of", "experience using", "knowledge of", "understanding of", "familiarity with", "familiar with", "ability to", "skilled in", "fluent in", "background in", "skills in", "hands-on expertise", "expertise with", "deep knowledge", "deep understanding", "strong understanding", "comfortable with", "comfortable working", "comfortable in", "experience building", "experience developing", "experience designing", "experience working", "experience getting", "experience leading", "experience implementing", "experience integrating", "experience delivering", "experience managing", "experience supporting", "experience creating", "experience deploying", "experience writing", "experience running", "experience applying", "experience maintaining", "experience optimising", "experience optimizing", "we require", "will have strong", "will have experience", "will have a strong", "candidate will have", "in this role you will have", "be a skilled", "are a skilled", "leadership experience", "track record", "degree in", "hear from you if", "we are looking for", "we're looking for"];

    /// <summary>Those that still are a demand in a list of wishes.</summary>
    public static readonly string[] Firm = ["must have", "must-have", "essential", "you must"];

    /// <summary>Words that take back what their sentence names.</summary>
    public static readonly string[] Negated = ["no need for", "don't need", "do not need", "you will learn", "you'll learn", "will be taught", "training provided", "full training", "we will teach", "we'll teach", "no prior", "no previous", "opportunity to learn", "chance to learn"];

    /// <summary>Words that take back what stands before them in their clause.</summary>
    public static readonly string[] NotNeeded = ["not required", "not needed", "not necessary", "is not expected", "not expected", "isn't required", "isn't needed", "isn't necessary"];

    /// <summary>Words before a skill that give the level asked for.</summary>
    public static readonly (string Words, Basics.SkillLevel Level)[] Levels =
    [
        ("expert", Basics.SkillLevel.Leads), ("expertise", Basics.SkillLevel.WorksAlone), ("advanced", Basics.SkillLevel.WorksAlone), ("strong", Basics.SkillLevel.WorksAlone), ("extensive", Basics.SkillLevel.WorksAlone),
        ("proficient", Basics.SkillLevel.WorksAlone), ("proficiency", Basics.SkillLevel.WorksAlone), ("deep", Basics.SkillLevel.WorksAlone), ("solid", Basics.SkillLevel.WorksAlone), ("proven", Basics.SkillLevel.WorksAlone),
        ("working knowledge", Basics.SkillLevel.HasUsed), ("hands-on", Basics.SkillLevel.HasUsed), ("some experience", Basics.SkillLevel.HasUsed), ("exposure to", Basics.SkillLevel.KnowsOf),
        ("familiarity", Basics.SkillLevel.KnowsOf), ("familiar with", Basics.SkillLevel.KnowsOf), ("awareness", Basics.SkillLevel.KnowsOf), ("basic", Basics.SkillLevel.KnowsOf), ("understanding of", Basics.SkillLevel.KnowsOf), ("interest in", Basics.SkillLevel.KnowsOf),
    ];

    /// <summary>Security clearances, the highest first: where several stand in an ad the first of this list is asked for.</summary>
    public static readonly (string Words, string Clearance)[] Clearances =
    [
        ("dv cleared", "DV"), ("dv clearance", "DV"), ("developed vetting", "DV"), ("sc cleared", "SC"), ("sc clearance", "SC"), ("security clearance", "SC"), ("security cleared", "SC"), ("ctc clearance", "CTC"), ("bpss", "BPSS"),
    ];

    private static readonly (CueKind Kind, string[] Words)[] Lists =
    [
        (CueKind.Preferred, Preferred), (CueKind.PreferredLeadIn, PreferredLeadIns), (CueKind.Required, Required), (CueKind.Negated, Negated), (CueKind.NotNeeded, NotNeeded),
        (CueKind.Degree, ["degree", "bsc", "msc", "phd", "bachelor's", "bachelors", "bachelor", "master's", "masters", "doctorate"]),
        (CueKind.DegreeOr, ["equivalent", "or relevant experience", "or experience", "or similar experience"]),
        (CueKind.DegreeNone, ["no degree", "not required", "don't need", "not essential"]),
        (CueKind.Sponsor, ["sponsor", "sponsorship", "sponsored", "sponsoring"]),
        (CueKind.Visa, ["visa", "sponsorship", "right to work", "skilled worker"]),
        (CueKind.No, ["unable", "cannot", "can't", "no", "don't", "without", "unfortunately", "not"]),
        (CueKind.Hybrid, ["hybrid", "days in the office", "days a week in the office", "days per week in the office", "days in office", "days onsite", "days on-site"]),
        (CueKind.Remote, ["fully remote", "100% remote", "remote role", "remote working", "work from anywhere", "remote-first"]),
        (CueKind.OnSite, ["on-site", "onsite", "office based", "in-office"]),
        (CueKind.Contract, ["inside ir35", "outside ir35", "month contract", "months contract", "month initial contract", "initial contract", "contract role", "contract basis", "contract position", "contract assignment", "contract length", "contract duration", "type contract", "freelance"]),
        (CueKind.FixedTerm, ["fixed term", "fixed-term", "month ftc", "months ftc"]), (CueKind.Permanent, ["permanent"]),
        (CueKind.PlaceFollows, ["based in", "location", "office in", "offices in", "located in"]),
        (CueKind.Closing, ["closing date", "closing on", "closes", "closes on", "close on", "applications close", "application deadline", "deadline", "apply by", "apply before", "applications by", "deadline for applications", "deadline date", "closing", "closing time", "end date for applications"]),
    ];

    /// <summary>Every cue there is.</summary>
    public static IEnumerable<Cue> All() =>
        Lists.SelectMany(list => list.Words.Select((words, order) => new Cue(list.Kind, words, order, 0)))
            .Concat(Headings.Select((heading, order) => new Cue(CueKind.Heading, heading.Words, order, (int)heading.Kind)))
            .Concat(Levels.Select((level, order) => new Cue(CueKind.Level, level.Words, order, (int)level.Level)))
            .Concat(Clearances.Select((clearance, order) => new Cue(CueKind.Clearance, clearance.Words, order, order)));
}
