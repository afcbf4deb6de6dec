<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AdoptDialog</name>
    <message numerus="yes">
        <source>%n gap(s) are left in the paper; it will be locked with them.</source>
        <translation>
            <numerusform>%n gap are left in the paper; it will be locked with them.</numerusform>
            <numerusform>%n gaps are left in the paper; it will be locked with them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AgendaModel</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackupWords</name>
    <message numerus="yes">
        <source>%n line(s) of the audit trail</source>
        <translation>
            <numerusform>%n line of the audit trail</numerusform>
            <numerusform>%n lines of the audit trail</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n meeting(s)</source>
        <translation>
            <numerusform>%n meeting</numerusform>
            <numerusform>%n meetings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n member</numerusform>
            <numerusform>%n members</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackupsPage</name>
    <message numerus="yes">
        <source>%n copy(ies) cannot be used, as the list shows. The others are whole.</source>
        <translation>
            <numerusform>%n copy cannot be used, as the list shows. The others are whole.</numerusform>
            <numerusform>%n copy(ies) cannot be used, as the list shows. The others are whole.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copy(ies) verified: all are whole.</source>
        <translation>
            <numerusform>%n copy verified: all are whole.</numerusform>
            <numerusform>%n copy(ies) verified: all are whole.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BookRow</name>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CalendarWords</name>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Citation</name>
    <message numerus="yes">
        <source>May be one of %n document(s)</source>
        <translation>
            <numerusform>May be one of %n document</numerusform>
            <numerusform>May be one of %n documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CockpitNews</name>
    <message numerus="yes">
        <source>%n member(s) not called yet.</source>
        <translation>
            <numerusform>%n member not called yet.</numerusform>
            <numerusform>%n members not called yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) of the agenda not done.</source>
        <translation>
            <numerusform>%n step of the agenda not done.</numerusform>
            <numerusform>%n steps of the agenda not done.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CockpitPage</name>
    <message numerus="yes">
        <source>%n member(s) marked as present</source>
        <translation>
            <numerusform>%n member marked as present</numerusform>
            <numerusform>%n members marked as present</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContentPane</name>
    <message numerus="yes">
        <source>planned: %n minute(s)</source>
        <translation>
            <numerusform>planned: %n minute</numerusform>
            <numerusform>planned: %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CrashWindow</name>
    <message numerus="yes">
        <source>(and %n more)</source>
        <translation>
            <numerusform>(and %n more)</numerusform>
            <numerusform>(and %n more)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DuesPage</name>
    <message numerus="yes">
        <source>%n member(s) with months unpaid</source>
        <translation>
            <numerusform>%n member with months unpaid</numerusform>
            <numerusform>%n members with months unpaid</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken: {0} of %n member(s)</source>
        <translation>
            <numerusform>Taken: {0} of %n member</numerusform>
            <numerusform>Taken: {0} of %n members</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DuesWords</name>
    <message numerus="yes">
        <source>%n month(s) unpaid</source>
        <translation>
            <numerusform>%n month unpaid</numerusform>
            <numerusform>%n months unpaid</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Evaluation</name>
    <message numerus="yes">
        <source>{0}: %n member(s), at most {1} ({2} % of {3}). {4}</source>
        <translation>
            <numerusform>{0}: %n member, at most {1} ({2} % of {3}). {4}</numerusform>
            <numerusform>{0}: %n members, at most {1} ({2} % of {3}). {4}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FactGrid</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FigureCharts</name>
    <message numerus="yes">
        <source>%n month(s) below the aim of {0} by {1}.</source>
        <translation>
            <numerusform>%n month below the aim of {0} by {1}.</numerusform>
            <numerusform>%n months below the aim of {0} by {1}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) overdue.</source>
        <translation>
            <numerusform>%n task overdue.</numerusform>
            <numerusform>%n tasks overdue.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilesEditor</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n photo</numerusform>
            <numerusform>%n photos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Frame</name>
    <message numerus="yes">
        <source>The book locks itself in %n second(s).</source>
        <translation>
            <numerusform>The book locks itself in %n second.</numerusform>
            <numerusform>The book locks itself in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message numerus="yes">
        <source>%n document(s) must be read</source>
        <translation>
            <numerusform>%n document must be read</numerusform>
            <numerusform>%n documents must be read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HomeWords</name>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) overdue</source>
        <translation>
            <numerusform>%n day overdue</numerusform>
            <numerusform>%n days overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Talk with {0}: missed %n meeting(s) in a row</source>
        <translation>
            <numerusform>Talk with {0}: missed %n meeting in a row</numerusform>
            <numerusform>Talk with {0}: missed %n meetings in a row</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0}: %n month(s) of dues unpaid</source>
        <translation>
            <numerusform>{0}: %n month of dues unpaid</numerusform>
            <numerusform>{0}: %n months of dues unpaid</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImplementationPage</name>
    <message numerus="yes">
        <source>%n person(s) took part, each time counted</source>
        <translation>
            <numerusform>%n person took part, each time counted</numerusform>
            <numerusform>%n persons took part, each time counted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>See %n earlier entries in the log</source>
        <translation>
            <numerusform>See %n earlier entry in the log</numerusform>
            <numerusform>See %n earlier entries in the log</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InsideStep</name>
    <message numerus="yes">
        <source>What was written after {0} leaves the book when it is restored: %n record(s). It stays in the backup that is made first.</source>
        <translation>
            <numerusform>What was written after {0} leaves the book when it is restored: %n record. It stays in the backup that is made first.</numerusform>
            <numerusform>What was written after {0} leaves the book when it is restored: %n records. It stays in the backup that is made first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryView</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LockScreen</name>
    <message numerus="yes">
        <source>Try again in %n second(s).</source>
        <translation>
            <numerusform>Try again in %n second.</numerusform>
            <numerusform>Try again in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Log</name>
    <message numerus="yes">
        <source>%n attachment(s)</source>
        <translation>
            <numerusform>%n attachment</numerusform>
            <numerusform>%n attachments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n persons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n photo</numerusform>
            <numerusform>%n photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LogAttachments</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MarkedMembers</name>
    <message numerus="yes">
        <source>Selected: %n member(s)</source>
        <translation>
            <numerusform>Selected: %n member</numerusform>
            <numerusform>Selected: %n members</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MatchingDifferences</name>
    <message numerus="yes">
        <source>Write %n change(s)</source>
        <translation>
            <numerusform>Write %n change</numerusform>
            <numerusform>Write %n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MatchingGroups</name>
    <message numerus="yes">
        <source>%n hidden row(s) were read too.</source>
        <translation>
            <numerusform>%n hidden row were read too.</numerusform>
            <numerusform>%n hidden rows were read too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n people</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MatchingModel</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n people</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MatchingPage</name>
    <message numerus="yes">
        <source>Undone, but for %n member(s) who were changed since; they stay as they are.</source>
        <translation>
            <numerusform>Undone, but for %n member who were changed since; they stay as they are.</numerusform>
            <numerusform>Undone, but for %n members who were changed since; they stay as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MatchingResult</name>
    <message numerus="yes">
        <source>%n difference(s) are left. Print or save them, and send them to the superior.</source>
        <translation>
            <numerusform>%n difference are left. Print or save them, and send them to the superior.</numerusform>
            <numerusform>%n differences are left. Print or save them, and send them to the superior.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more; the list of differences names them all.</source>
        <translation>
            <numerusform>%n more; the list of differences names them all.</numerusform>
            <numerusform>%n more; the list of differences names them all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Written: %n change(s)</source>
        <translation>
            <numerusform>Written: %n change</numerusform>
            <numerusform>Written: %n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MeetingCard</name>
    <message numerus="yes">
        <source>%n member(s) called</source>
        <translation>
            <numerusform>%n member called</numerusform>
            <numerusform>%n members called</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Papers are to be sent out %n day(s) before</source>
        <translation>
            <numerusform>Papers are to be sent out %n day before</numerusform>
            <numerusform>Papers are to be sent out %n days before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Results are to be reported within %n day(s)</source>
        <translation>
            <numerusform>Results are to be reported within %n day</numerusform>
            <numerusform>Results are to be reported within %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MeetingClock</name>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation>
            <numerusform>%n minute left</numerusform>
            <numerusform>%n minutes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) so far</source>
        <translation>
            <numerusform>%n minute so far</numerusform>
            <numerusform>%n minutes so far</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MeetingsModel</name>
    <message numerus="yes">
        <source>%n meeting(s)</source>
        <translation>
            <numerusform>%n meeting</numerusform>
            <numerusform>%n meetings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open task(s)</source>
        <translation>
            <numerusform>%n open task</numerusform>
            <numerusform>%n open tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MeetingsPage</name>
    <message numerus="yes">
        <source>Planned: %n meeting(s)</source>
        <translation>
            <numerusform>Planned: %n meeting</numerusform>
            <numerusform>Planned: %n meetings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MeetingsWords</name>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) over</source>
        <translation>
            <numerusform>%n day over</numerusform>
            <numerusform>%n days over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) left</source>
        <translation>
            <numerusform>%n hour left</numerusform>
            <numerusform>%n hours left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) over</source>
        <translation>
            <numerusform>%n hour over</numerusform>
            <numerusform>%n hours over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n day(s)</source>
        <translation>
            <numerusform>In %n day</numerusform>
            <numerusform>In %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MemberFiguresModel</name>
    <message numerus="yes">
        <source>missed %n meeting(s) in a row</source>
        <translation>
            <numerusform>missed %n meeting in a row</numerusform>
            <numerusform>missed %n meetings in a row</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MemberStates</name>
    <message numerus="yes">
        <source>{0} and %n other(s)</source>
        <translation>
            <numerusform>{0} and %n other</numerusform>
            <numerusform>{0} and %n others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0}: %n member(s)</source>
        <translation>
            <numerusform>{0}: %n member</numerusform>
            <numerusform>{0}: %n members</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MembersPage</name>
    <message numerus="yes">
        <source>%n thing(s) to do about members</source>
        <translation>
            <numerusform>%n thing to do about members</numerusform>
            <numerusform>%n things to do about members</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MembersWords</name>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) over</source>
        <translation>
            <numerusform>%n day over</numerusform>
            <numerusform>%n days over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n member</numerusform>
            <numerusform>%n members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MonthGrid</name>
    <message numerus="yes">
        <source>+%n more</source>
        <translation>
            <numerusform>+%n more</numerusform>
            <numerusform>+%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message numerus="yes">
        <source>At least %n character(s). Four or five words that only you would put together are best.</source>
        <translation>
            <numerusform>At least %n character. Four or five words that only you would put together are best.</numerusform>
            <numerusform>At least %n characters. Four or five words that only you would put together are best.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not accepted: at least %n character(s) are needed.</source>
        <translation>
            <numerusform>Not accepted: at least %n character is needed.</numerusform>
            <numerusform>Not accepted: at least %n characters are needed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutlineModel</name>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PackChanges</name>
    <message numerus="yes">
        <source>%n note(s) of yours in it</source>
        <translation>
            <numerusform>%n note of yours in it</numerusform>
            <numerusform>%n notes of yours in it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PackFacts</name>
    <message numerus="yes">
        <source>%n document(s) stay as they are</source>
        <translation>
            <numerusform>%n document stays as it is</numerusform>
            <numerusform>%n documents stay as they are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s), checksums right</source>
        <translation>
            <numerusform>%n document, checksums right</numerusform>
            <numerusform>%n documents, checksums right</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) of yours stand in documents that change</source>
        <translation>
            <numerusform>%n note of yours stands in documents that change</numerusform>
            <numerusform>%n notes of yours stand in documents that change</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PacketWords</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaperBar</name>
    <message numerus="yes">
        <source>%n gap(s) left</source>
        <translation>
            <numerusform>%n gap left</numerusform>
            <numerusform>%n gaps left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PapersPage</name>
    <message numerus="yes">
        <source>%n paper(s)</source>
        <translation>
            <numerusform>%n paper</numerusform>
            <numerusform>%n papers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PassphraseForm</name>
    <message numerus="yes">
        <source>Not changed: at least %n character(s) are needed.</source>
        <translation>
            <numerusform>Not changed: at least %n character is needed.</numerusform>
            <numerusform>Not changed: at least %n characters are needed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message numerus="yes">
        <source>%n matching passage(s)</source>
        <translation>
            <numerusform>%n matching passage</numerusform>
            <numerusform>%n matching passages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>See all %n passage(s)</source>
        <translation>
            <numerusform>See all %n passage</numerusform>
            <numerusform>See all %n passages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadingStrip</name>
    <message numerus="yes">
        <source>about %n hour(s) left</source>
        <translation>
            <numerusform>about %n hour left</numerusform>
            <numerusform>about %n hours left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>about %n minute left</numerusform>
            <numerusform>about %n minutes left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecordsDialog</name>
    <message numerus="yes">
        <source>%n record(s) behind the figure</source>
        <translation>
            <numerusform>%n record behind the figure</numerusform>
            <numerusform>%n records behind the figure</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reminder</name>
    <message numerus="yes">
        <source>%n duties are due today or late; first: {0}.</source>
        <translation>
            <numerusform>%n duties are due today or late; first: {0}.</numerusform>
            <numerusform>%n duties are due today or late; first: {0}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportWords</name>
    <message numerus="yes">
        <source>%n gap(s) left</source>
        <translation>
            <numerusform>%n gap left</numerusform>
            <numerusform>%n gaps left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultBar</name>
    <message numerus="yes">
        <source>%n in the cell&apos;s papers</source>
        <translation>
            <numerusform>%n in the cell&apos;s papers</numerusform>
            <numerusform>%n in the cell&apos;s papers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultModel</name>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%n passage</numerusform>
            <numerusform>%n passages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultStep</name>
    <message numerus="yes">
        <source>%n note(s) of yours stand in documents that have changed</source>
        <translation>
            <numerusform>%n note of yours stands in documents that have changed</numerusform>
            <numerusform>%n notes of yours stand in documents that have changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RollModel</name>
    <message numerus="yes">
        <source>Missed %n in a row</source>
        <translation>
            <numerusform>Missed %n in a row</numerusform>
            <numerusform>Missed %n in a row</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RollPane</name>
    <message numerus="yes">
        <source>Mark the %n left as present</source>
        <translation>
            <numerusform>Mark the %n left as present</numerusform>
            <numerusform>Mark the %n left as present</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The other %n: present</source>
        <translation>
            <numerusform>The other %n: present</numerusform>
            <numerusform>The other %n: present</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RowForm</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RulesDialog</name>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RulesSection</name>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScoresPane</name>
    <message numerus="yes">
        <source>%n line(s) without points: no grade yet.</source>
        <translation>
            <numerusform>%n line without points: no grade yet.</numerusform>
            <numerusform>%n lines without points: no grade yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StickList</name>
    <message numerus="yes">
        <source>%n more file(s)</source>
        <translation>
            <numerusform>%n more file</numerusform>
            <numerusform>%n more files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SummaryDialog</name>
    <message numerus="yes">
        <source>%n person(s) took part, each time counted</source>
        <translation>
            <numerusform>%n person took part, each time counted</numerusform>
            <numerusform>%n persons took part, each time counted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TaskWords</name>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TasksBar</name>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) shown</source>
        <translation>
            <numerusform>%n task shown</numerusform>
            <numerusform>%n tasks shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TasksPane</name>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n task</numerusform>
            <numerusform>%n tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a day</source>
        <translation>
            <numerusform>%n without a day</numerusform>
            <numerusform>%n without a day</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a person</source>
        <translation>
            <numerusform>%n without a person</numerusform>
            <numerusform>%n without a person</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrailCheck</name>
    <message numerus="yes">
        <source>%n backup(s) bear it out.</source>
        <translation>
            <numerusform>%n backup bear it out.</numerusform>
            <numerusform>%n backups bear it out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s), whole.</source>
        <translation>
            <numerusform>%n line, whole.</numerusform>
            <numerusform>%n lines, whole.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrailModel</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrailPapers</name>
    <message numerus="yes">
        <source>Exported %n line(s) with their seals.</source>
        <translation>
            <numerusform>Exported %n line with their seals.</numerusform>
            <numerusform>Exported %n lines with their seals.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrailView</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VoteDialog</name>
    <message numerus="yes">
        <source>%n other member(s) present do not vote.</source>
        <translation>
            <numerusform>%n other member present do not vote.</numerusform>
            <numerusform>%n other members present do not vote.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n probationary member(s) do not vote.</source>
        <translation>
            <numerusform>%n probationary member do not vote.</numerusform>
            <numerusform>%n probationary members do not vote.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>YearDialog</name>
    <message numerus="yes">
        <source>Plan %n meeting(s)</source>
        <translation>
            <numerusform>Plan %n meeting</numerusform>
            <numerusform>Plan %n meetings</numerusform>
        </translation>
    </message>
</context>
</TS>
