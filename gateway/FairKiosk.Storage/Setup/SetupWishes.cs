using FairKiosk.Pavilions.Permissions;
using FairKiosk.Storage.Engine;
using FairKiosk.Storage.Meetings;
using FairKiosk.Storage.Setup;

namespace FairKiosk.Storage;

/// <summary>Carries out a whole set-up at once, or nothing of it. Only what differs becomes a decision.</summary>
public sealed class SetupWishes
{
    private readonly WriteConnection _writer;
    private readonly SetupStore _setup;
    private readonly ReaderPlaces _places;

    internal SetupWishes(WriteConnection writer, SetupStore setup, ReaderPlaces places)
    {
        _writer = writer;
        _setup = setup;
        _places = places;
    }

    /// <summary>Makes the set-up as it is wished. <see cref="SetupChanges"/> does the same and tells what that counts anew.</summary>
    /// <exception cref="SetupRejectedException">Something of it cannot be, or the set-up was changed since the wish was made; nothing was changed.</exception>
    public void Fulfil(SetupWish wish, string who) => _writer.Transact(() => FulfilWithin(wish, who));

    /// <summary>The same within a transaction of the caller.</summary>
    internal void FulfilWithin(SetupWish wish, string who)
    {
        var setup = SetupReader.Read(_writer.Connection);
        if (setup.Version != wish.Version)
        {
            throw new SetupRejectedException(SetupRejection.SetupChanged, "Somebody changed the set-up meanwhile; nothing was changed. Try again.");
        }

        DemandOwnFields(wish, setup);
        Fair(wish, setup, who);
        Firms(wish, setup, who);
        Texts(wish, setup, who);
        Readers(wish, setup, who);
    }

    // Answers are kept under the short name of their field: one that the pavilion and a firm both have would show the answers to one question under the other.
    private static void DemandOwnFields(SetupWish wish, FairSetup setup)
    {
        var after = setup with
        {
            Pavilion = wish.Pavilion ?? setup.Pavilion,
            Exhibitors = [.. wish.Exhibitors, .. setup.Exhibitors.Where(known => wish.Exhibitors.All(firm => firm.Id != known.Id))],
        };
        if (after.FieldsHadTwice.Except(setup.FieldsHadTwice).Cast<(string Firm, string Field)?>().FirstOrDefault() is { } twice)
        {
            throw new SetupRejectedException(
                SetupRejection.FieldHadTwice, $"The pavilion and the firm '{twice.Firm}' both ask '{twice.Field}'; one of them needs another short name.", twice.Field, twice.Firm);
        }
    }

    private void Fair(SetupWish wish, FairSetup setup, string who)
    {
        if (wish.Series is { } series && series != setup.Series)
        {
            _setup.Record(who, DecisionKinds.FairSeries, SetupBodies.Of(series));
        }

        if (wish.Fair is { } fair && fair != setup.Fair)
        {
            SetupStore.Check(fair);
            _setup.Record(who, DecisionKinds.Fair, SetupBodies.Of(fair));
        }

        if (wish.Pavilion is { } pavilion && pavilion != setup.Pavilion)
        {
            _setup.Record(who, DecisionKinds.Pavilion, SetupBodies.Of(pavilion));
        }
    }

    private void Firms(SetupWish wish, FairSetup setup, string who)
    {
        foreach (var exhibitor in wish.Exhibitors.Except(setup.Exhibitors))
        {
            _setup.DemandNoGuest(exhibitor.Id);
            _setup.Record(who, DecisionKinds.Exhibitor, SetupBodies.Of(exhibitor));
        }

        _setup.RecordGuests([.. wish.Guests.Except(setup.Guests)], who);
        foreach (var member in wish.Staff.Except(setup.Staff))
        {
            _setup.Record(who, DecisionKinds.MeetingStaff, MeetingBodies.Of(member));
        }

        foreach (var station in wish.Stations.Where(station => !setup.Stations.TryGetValue(station.Id, out var known) || !SetupWish.IsSame(station, known)))
        {
            _setup.DemandOwners(station);
            _setup.Record(who, DecisionKinds.Station, SetupBodies.Of(station));
        }
    }

    // Other words are another version; what permissions say of an earlier one stays true.
    private void Texts(SetupWish wish, FairSetup setup, string who)
    {
        foreach (var text in wish.PermissionTexts)
        {
            var known = setup.PermissionTexts.FirstOrDefault(known => known.Recipient == text.Recipient) ?? new PermissionText(text.Recipient);
            if (!text.AsksTheSame(known))
            {
                _setup.Record(who, DecisionKinds.PermissionText, SetupBodies.Of(text));
            }
        }
    }

    private void Readers(SetupWish wish, FairSetup setup, string who)
    {
        var known = setup.Readers.ToDictionary(reader => reader.Id, StringComparer.Ordinal);
        foreach (var reader in wish.Readers.Where(reader => known.GetValueOrDefault(reader.Id)?.Name != reader.Name))
        {
            _setup.Record(who, DecisionKinds.Reader, new DecisionBodies.Reader(reader.Id, reader.Name));
        }

        foreach (var place in wish.Places)
        {
            _places.BindWithin(place, who);
        }

        // Last: a reader that stands somewhere gets its language under a config revision.
        foreach (var reader in wish.Readers)
        {
            _places.SetLanguageWithin(reader.Id, reader.Language, who);
        }
    }
}
