namespace Segue.Reading.Ads;

/// <summary>What a part of an ad is about.</summary>
internal enum AdSectionKind
{
    /// <summary>Before any heading.</summary>
    Opening,

    /// <summary>What one must bring.</summary>
    Required,

    /// <summary>What is welcome.</summary>
    Preferred,

    /// <summary>What one will do.</summary>
    Duties,

    /// <summary>What the employer uses.</summary>
    Stack,

    /// <summary>About the employer and what it offers.</summary>
    Employer,

    /// <summary>Not part of the ad: other ads, page furniture.</summary>
    Noise,
}
