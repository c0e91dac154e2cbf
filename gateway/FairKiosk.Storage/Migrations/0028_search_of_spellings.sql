-- Nothing but that everything is computed anew, which an older database is after its migration: what is searched is folded further, ヴァ to バ and フォ to ホ.
SELECT 1;
