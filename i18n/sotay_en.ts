<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
</TS>
