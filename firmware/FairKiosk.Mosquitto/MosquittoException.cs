namespace FairKiosk.Mosquitto;

/// <summary>The library refused something that no reconnect can mend; the message is written for the person at the machine.</summary>
public class MosquittoException : Exception
{
    /// <summary>Without words: only for serializers and tests.</summary>
    public MosquittoException()
    {
    }

    /// <summary>With the words for the person at the machine.</summary>
    public MosquittoException(string message)
        : base(message)
    {
    }

    /// <summary>With the words for the person at the machine and the cause beneath.</summary>
    public MosquittoException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
