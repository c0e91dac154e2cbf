using Dapper;
using FairKiosk.Storage.Tests.Kit;
using Microsoft.Data.Sqlite;

namespace FairKiosk.Storage.Tests;

public sealed class MigrationTests
{
    private const string Id = "aaaaaaaaaaaaaaaa";

    [Fact]
    public void A_database_from_before_journals_were_told_apart_by_reader_keeps_what_it_knows()
    {
        var folder = Directory.CreateTempSubdirectory("fairkiosk-old-").FullName;
        using (var old = new SqliteConnection($"Data Source={Path.Combine(folder, FairDatabase.FileName)};Pooling=False"))
        {
            old.Open();
            old.Execute(Step("0001_facts.sql") + Step("0002_projections.sql"));
            old.Execute(
                """
                PRAGMA user_version = 2;
                INSERT INTO event (journal, seq, hash, reader_id, type, boot, ms, target_journal, target_seq, mark, value, rev, received_at) VALUES
                  ('aaaaaaaaaaaaaaaa', 1, 'h1', 'counter-1', 'anchor', 1, 1000, NULL, NULL, NULL, NULL, 0, 5),
                  ('aaaaaaaaaaaaaaaa', 2, 'h2', 'counter-1', 'mark', 1, 3000, 'aaaaaaaaaaaaaaaa', 9, 'undo', '', 0, 5),
                  ('aaaaaaaaaaaaaaaa', 2, 'h3', 'counter-2', 'levitation', 1, 9000, NULL, NULL, NULL, NULL, 0, 5);
                INSERT INTO anchor VALUES ('aaaaaaaaaaaaaaaa', 1, 'h1', 1, 1000, 1795000000000, 'receipt', 10);
                INSERT INTO boot VALUES ('aaaaaaaaaaaaaaaa', 1, 1, 2, 1000, 9000);
                INSERT INTO journal VALUES ('aaaaaaaaaaaaaaaa', 'counter-1', '', 1, 6, 4, 2, 4);
                INSERT INTO lost VALUES ('aaaaaaaaaaaaaaaa', 3, 3);
                INSERT INTO refused VALUES ('aaaaaaaaaaaaaaaa', 4, 4);
                INSERT INTO mark VALUES ('aaaaaaaaaaaaaaaa', 9, 'aaaaaaaaaaaaaaaa', 2, 'h2', 'undo', '', 1, 1, 1, 'anchored');
                """);
        }

        using var fair = new TestFair(withSetup: false, folder);
        var own = fair.Database.Completeness.Journals().Single(j => j.ReaderId == "counter-1");
        Assert.Equal((6, 4, 2, 2), (own.Head, own.StoredTo, own.Stored, own.Waiting));
        Assert.Equal((new SequenceRange(3, 3), new SequenceRange(4, 4)), (Assert.Single(own.Lost), Assert.Single(own.Refused)));
        Assert.Equal("counter-1", fair.One<string>("SELECT reader_id FROM mark"));
        Assert.Equal("counter-1", fair.One<string>("SELECT reader_id FROM anchor"));
        Assert.Equal(["counter-1 1000-3000", "counter-2 9000-9000"], fair.Rows<string>("SELECT reader_id || ' ' || first_ms || '-' || last_ms FROM boot ORDER BY 1"));

        // What is stored is known from the events themselves, for each reader.
        Assert.Equal(4, fair.Send(new Journal("counter-1", Id)).UpTo[("counter-1", Id)]);
        Assert.Equal(0, fair.Send(new Journal("counter-2", Id)).UpTo[("counter-2", Id)]);
        Assert.Equal((2, 1), fair.Database.Completeness.Journals().Where(j => j.ReaderId == "counter-2").Select(j => (j.Head, j.Stored)).Single());
    }

    [Fact]
    public void What_was_said_at_readers_before_the_update_is_shown_after_it()
    {
        using var fair = new TestFair();
        fair.Send(new Journal("counter-1", Id).Anchor().Scan(0, "FK0000001").Mark(0.5, "note", 2, "call back", by: "Mika").Mark(0.6, "interest", 2, "3"));
        fair.Database.Dispose();

        fair.Execute(BackToVersion4);
        fair.Reopen();

        var lead = Assert.Single(fair.Database.Leads.List(TestFair.A, LeadFilter.All));
        Assert.Equal(("call back", "Mika"), Assert.Single(lead.ReaderNotes.Select(note => (note.Text, note.Operator))));
        Assert.Equal([3], lead.Interests.Numbers);
        Assert.Single(fair.Database.Leads.List(TestFair.A, new LeadFilter { Search = "back cáll" }));
        fair.MustEqualItsRebuild();
    }

    [Fact]
    public void An_update_that_was_cut_off_before_everything_was_counted_anew_counts_at_the_next_start()
    {
        using var fair = new TestFair();
        fair.Send(new Journal("counter-1", Id).Anchor().Scan(0, "FK0000001").Mark(0.5, "note", 2, "call back", by: "Mika"));
        fair.Database.Dispose();
        fair.Execute(BackToVersion4 + "; CREATE TRIGGER cut_off BEFORE INSERT ON scan BEGIN SELECT RAISE(ABORT, 'the power went'); END");
        Assert.ThrowsAny<Exception>(() => fair.Reopen());
        fair.Execute("DROP TRIGGER cut_off");
        fair.Reopen();

        Assert.Equal("call back", Assert.Single(Assert.Single(fair.Database.Leads.List(TestFair.A, LeadFilter.All)).ReaderNotes).Text);
        fair.MustEqualItsRebuild();
    }

    // As that version leaves it: the marks are kept as events and marks, and no lead knows of them.
    private const string BackToVersion4 =
        """
        DROP TABLE answer; DROP TABLE reader_setting; ALTER TABLE reader DROP COLUMN language;
        ALTER TABLE binding DROP COLUMN until_at; ALTER TABLE binding DROP COLUMN withdrawn;
        ALTER TABLE lead DROP COLUMN folded; ALTER TABLE lead_entry DROP COLUMN folded;
        ALTER TABLE lead DROP COLUMN interests; ALTER TABLE lead DROP COLUMN reader_notes; DROP TABLE reader_note;
        ALTER TABLE lead_entry DROP COLUMN rated_by; DROP TABLE hand_lead; DROP TABLE lead_export; DROP TABLE exported_lead;
        ALTER TABLE lead_entry DROP COLUMN edited_by; ALTER TABLE lead_entry DROP COLUMN edited_at;
        DROP INDEX decision_badge; DROP INDEX decision_ratings; DROP INDEX quarantine_open;
        ALTER TABLE credential DROP COLUMN sign_outs; ALTER TABLE credential DROP COLUMN language; DROP TABLE published; DROP TABLE visitor_list; DROP TABLE visitor_row;
        DROP TABLE permission_text; DROP TABLE permission; DROP TABLE hand_over; DROP TABLE released_need; DROP TABLE cluster_agreement; DROP TABLE shared_note;
        DROP TABLE shared_note_with; DROP INDEX decision_outcomes;
        DROP TABLE fair_day; DROP TABLE fair_series; DROP TABLE past_edition; DROP TABLE pavilion_organiser; DROP TABLE membership;
        ALTER TABLE fair DROP COLUMN country; ALTER TABLE fair DROP COLUMN totals;
        ALTER TABLE pavilion DROP COLUMN names; ALTER TABLE pavilion DROP COLUMN kind; ALTER TABLE pavilion DROP COLUMN banner;
        ALTER TABLE pavilion DROP COLUMN funding; ALTER TABLE pavilion DROP COLUMN fiscal_year_begins;
        ALTER TABLE exhibitor DROP COLUMN names; ALTER TABLE exhibitor DROP COLUMN aliases; ALTER TABLE exhibitor DROP COLUMN region;
        ALTER TABLE exhibitor DROP COLUMN inside_region; ALTER TABLE exhibitor DROP COLUMN size; ALTER TABLE exhibitor DROP COLUMN role;
        ALTER TABLE exhibitor DROP COLUMN theme; ALTER TABLE exhibitor DROP COLUMN wanted; ALTER TABLE pavilion DROP COLUMN list_public;
        ALTER TABLE exhibitor DROP COLUMN rivals; ALTER TABLE exhibitor DROP COLUMN languages; DROP TABLE guest; DROP TABLE guest_badge; DROP TABLE guest_code; DROP TABLE meeting_staff; DROP TABLE meeting_wish;
        DROP TABLE planned_meeting; DROP TABLE meeting_party; DROP TABLE check_in; DROP TABLE held_meeting;
        ALTER TABLE exhibitor DROP COLUMN joined; ALTER TABLE exhibitor DROP COLUMN left_after;
        ALTER TABLE pavilion DROP COLUMN form; ALTER TABLE exhibitor DROP COLUMN form; ALTER TABLE lead DROP COLUMN answers;
        ALTER TABLE lead_entry DROP COLUMN noted_by; DROP TABLE lead_answer; DROP TABLE booth_code;
        DROP TABLE badge_merge; DROP TABLE badge_apart; DROP TABLE person;
        ALTER TABLE pavilion DROP COLUMN targets; ALTER TABLE exhibitor DROP COLUMN targets;
        PRAGMA user_version = 4
        """;

    private static string Step(string name)
    {
        using var reader = new StreamReader(typeof(FairDatabase).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
