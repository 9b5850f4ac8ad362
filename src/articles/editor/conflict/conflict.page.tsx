import { NewsroomLayout } from "../../../newsroom/layout/newsroom-layout.tsx";
import { Notice } from "../../../newsroom/layout/notice.tsx";
import { wordsFor } from "../../../words/languages.ts";
import type { EditorTexts } from "../editor-form.ts";
import { textDifferences } from "../history/field-differences.ts";
import { FieldList } from "../history/field-list.tsx";
import type { ConflictProps } from "./conflict-view.ts";
import { causeText, nameIn } from "./conflict-words.ts";
import { CopyText } from "./copy-text.tsx";
import { Ways } from "./ways.tsx";

/** Shows two texts of one article that were written at the same time, and the ways to go on. Nothing is stored yet. */
export function ConflictPage(props: ConflictProps) {
	const { language, mine, theirs, merged } = props;
	const words = wordsFor(language).conflict;
	const title = words.title(mine.title || theirs.title || wordsFor(language).editor.untitled);
	return (
		<NewsroomLayout frame={{ ...props, path: props.own }} title={title}>
			<h1>{title}</h1>
			<Notice text={causeText(props)} isWrong />
			<p class="lead">{words.lead}</p>
			{merged.length === 0 ? <p class="sheet">{words.same}</p> : <Differences {...props} />}
			<Ways {...props} />
			{merged.length > 0 && (
				<section aria-labelledby="copies">
					<h2 id="copies">{words.copies}</h2>
					<CopyText {...props} id="copy-mine" label={words.mineInFull} texts={mine} />
					<CopyText
						{...props}
						id="copy-theirs"
						label={words.theirsInFull(nameIn(props))}
						texts={theirs}
					/>
				</section>
			)}
		</NewsroomLayout>
	);
}

function Differences(props: ConflictProps) {
	const { language, lang, mine, theirs, base } = props;
	const words = wordsFor(language).conflict;
	const fields = (before: EditorTexts, after: EditorTexts) =>
		textDifferences(before, after, language);
	return (
		<section class="sheet" aria-labelledby="differences">
			<h2 id="differences">{words.differences}</h2>
			<FieldList
				{...{ language, lang, fields: fields(theirs, mine) }}
				legend={words.legend(nameIn(props))}
			/>
			{base && (
				<>
					<details>
						<summary>{words.mineChanged}</summary>
						<FieldList {...{ language, lang, fields: fields(base, mine) }} />
					</details>
					<details>
						<summary>{words.theirsChanged(nameIn(props))}</summary>
						<FieldList {...{ language, lang, fields: fields(base, theirs) }} />
					</details>
				</>
			)}
		</section>
	);
}
