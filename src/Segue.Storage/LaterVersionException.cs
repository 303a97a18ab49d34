namespace Segue.Storage;

/// <summary>The database was made by a later version of the program than this one.</summary>
public sealed class LaterVersionException : InvalidOperationException
{
    /// <summary>Creates the exception.</summary>
    public LaterVersionException()
    {
    }

    /// <summary>Creates the exception with what the database and the program know.</summary>
    public LaterVersionException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with its cause.</summary>
    public LaterVersionException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
