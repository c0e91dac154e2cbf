using FairKiosk.Reader.Linux.Native;

namespace FairKiosk.Reader.Linux.Nfc;

/// <summary>A card on a reader that pcscd looks after.</summary>
internal sealed unsafe class PcscCard(PcscContext context, string reader, SlotState state, nint card, nuint protocol) : ICard, IDisposable
{
    private nuint _disposition = Pcsc.LeaveCard;

    public CardKind Kind { get; } = StorageCard.KindOf(state.Atr);

    public CardAnswer Transmit(ReadOnlySpan<byte> command)
    {
        Span<byte> answer = stackalloc byte[Pcsc.LargestAnswer];
        nuint length = Pcsc.LargestAnswer;
        var sent = new Pcsc.RequestHeader { Protocol = protocol, Length = (nuint)sizeof(Pcsc.RequestHeader) };
        var received = sent;
        fixed (byte* from = command, to = answer)
        {
            var code = unchecked((uint)Pcsc.Transmit(card, &sent, from, (nuint)command.Length, &received, to, ref length));
            // A driver may call it a success that nothing was answered.
            if (code == Pcsc.Success && length >= CardAnswer.StatusBytes)
            {
                return CardAnswer.From(answer[..(int)length]);
            }

            throw new CardGoneException();
        }
    }

    public bool IsStillThere() => context.HasStill(reader, state);

    /// <summary>Whoever connects next finds a card that has forgotten the half of a conversation.</summary>
    public void ResetAfterwards() => _disposition = Pcsc.ResetCard;

    /// <summary>Leaves the card powered: switched off, some readers would find it anew and it would be scanned without end.</summary>
    public void Dispose() => _ = Pcsc.Disconnect(card, _disposition);
}
