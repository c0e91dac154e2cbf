namespace FairKiosk.Mosquitto;

/// <summary>libmosquitto cannot be loaded on this machine; the message names the Debian package to install.</summary>
public sealed class MosquittoMissingException : MosquittoException
{
    /// <summary>Without words: only for serializers and tests.</summary>
    public MosquittoMissingException()
    {
    }

    /// <summary>With the words for the person at the machine.</summary>
    public MosquittoMissingException(string message)
        : base(message)
    {
    }

    /// <summary>With the words for the person at the machine and the cause beneath.</summary>
    public MosquittoMissingException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
