namespace FairKiosk.Gateway.Lists;

/// <summary>A list that cannot be read or imported; <see cref="Texts.ListWords"/> says it in the reader's words.</summary>
internal sealed class ListFaultException : Exception
{
    public ListFaultException()
    {
    }

    public ListFaultException(string message)
        : base(message)
    {
    }

    public ListFaultException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public ListFaultException(ListFault fault, long row = 0, Exception? inner = null)
        : base(fault.ToString(), inner) => (Fault, Row) = (fault, row);

    public ListFault Fault { get; }

    /// <summary>Where in the file; 0 when it is about all of it.</summary>
    public long Row { get; }
}
