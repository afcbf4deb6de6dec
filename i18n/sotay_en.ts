<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
    <name>StickList</name>
    <message numerus="yes">
        <source>%n more file(s)</source>
        <translation>
            <numerusform>%n more file</numerusform>
            <numerusform>%n more files</numerusform>
        </translation>
    </message>
</context>
</TS>
