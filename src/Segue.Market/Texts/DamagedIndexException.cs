namespace Segue.Market.Texts;

/// <summary>The index file is not as it was written. Nothing is lost: the index is made anew from the ads.</summary>
public sealed class DamagedIndexException : IOException
{
    /// <summary>Creates the exception.</summary>
    public DamagedIndexException()
    {
    }

    /// <summary>Creates the exception with what is wrong.</summary>
    public DamagedIndexException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with its cause.</summary>
    public DamagedIndexException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
