using FairKiosk.Reader.Linux.Nfc;

namespace FairKiosk.Reader.Linux.Tests.Harness;

/// <summary>A card made of its memory. It lies on a virtual reader, or answers in the test's own process.</summary>
internal abstract class VirtualCard : ICard
{
    private int _commandsLeft = int.MaxValue;

    public required byte[] Uid { get; init; }

    /// <summary>The status instead of a UID, for readers that cannot tell it.</summary>
    public int UidRefusal { get; init; }

    public abstract byte[] AtrBytes { get; }

    CardKind ICard.Kind => StorageCard.KindOf(AtrBytes);

    /// <summary>Taken away instead of answering the command after so many.</summary>
    public int PulledAfter
    {
        init => _commandsLeft = value;
    }

    /// <summary>Set when the card is pulled away.</summary>
    public ManualResetEventSlim Pulled { get; } = new();

    /// <summary>Null when the card is pulled away.</summary>
    public byte[]? Answer(ReadOnlySpan<byte> command)
    {
        if (_commandsLeft == 0)
        {
            Pulled.Set();
            return null;
        }

        _commandsLeft--;
        return command[0] == 0xFF && command[1] == 0xCA
            ? UidRefusal != 0 ? Refused(UidRefusal) : Good(Uid)
            : AnswerOf(command);
    }

    CardAnswer ICard.Transmit(ReadOnlySpan<byte> command) => Answer(command) is { } answer ? CardAnswer.From(answer) : throw new CardGoneException();

    bool ICard.IsStillThere() => _commandsLeft > 0;

    protected static byte[] Good(ReadOnlySpan<byte> data) => [.. data, 0x90, 0x00];

    protected static byte[] Refused(int status) => [(byte)(status >> 8), (byte)status];

    /// <summary>What the card answers to all but the question for its UID.</summary>
    protected abstract byte[] AnswerOf(ReadOnlySpan<byte> command);
}
