import type { Child } from "hono/jsx";
import { describedBy, Fault } from "../../../newsroom/layout/field-frame.tsx";
import { languageName } from "../../../platform/ui/language-name.ts";
import type { Texts } from "../draft-survey.schema.ts";
import { type BuilderForm, fieldAt } from "./builder-form.ts";
import { Moves } from "./moves.tsx";

/** The two kinds of lines that a question has: options to choose from, and rows of a matrix. */
export type LineKind = "option" | "row";

const LISTS = { option: "o", row: "r" } as const;
const OWN_FIELDS = { option: "value", row: "id" } as const;

interface Line {
	key: string;
	label: Texts;
	/** The stored code: the value of an option, or the id of a row. */
	code: string;
}

interface LineListProps {
	form: BuilderForm;
	/** The key of the question, and how people call it: "Frage 3". */
	of: string;
	name: string;
	kind: LineKind;
	lines: Line[];
	/** The codes of lines that must stay. */
	kept: ReadonlySet<string>;
	/** Other ways to add lines. */
	more?: Child;
}

/** The options or rows of a question, each with a field for every language. */
export function LineList({ form, of, name, kind, lines, kept, more }: LineListProps) {
	const { words } = form;
	const list = LISTS[kind];
	const { id, fault } = fieldAt(form, `${of}.${list}`);
	return (
		<div class="lines-of">
			<p class="sub" id={`${id}-title`}>
				{kind === "option" ? words.options : words.rows}
			</p>
			<Fault {...{ id, fault }} />
			<ol data-list={list} id={id} aria-labelledby={`${id}-title`} tabindex={-1}>
				{lines.map((line, index) => (
					<LineFields
						{...{ form, of, name, kind, line, number: index + 1 }}
						isKept={line.code !== "" && kept.has(line.code)}
					/>
				))}
			</ol>
			<div class="folds">
				<button class="quiet small" type="submit" name="do" value={`add-${kind}:${of}`}>
					{kind === "option" ? words.addOption : words.addRow}
				</button>
				{more}
			</div>
		</div>
	);
}

interface LineFieldsProps extends Pick<LineListProps, "form" | "of" | "name" | "kind"> {
	line: Line;
	number: number;
	isKept: boolean;
}

/** One option or row. */
export function LineFields(props: LineFieldsProps) {
	const { form, of, name: question, kind, line, number, isKept } = props;
	const { words, draft } = form;
	const name = `${of}.${line.key}`;
	const code = fieldAt(form, `${name}.${OWN_FIELDS[kind]}`);
	const title = `${words[kind]} ${number}`;
	return (
		<li id={code.id}>
			<input type="hidden" name={`${of}.${LISTS[kind]}`} value={line.key} />
			<input type="hidden" name={code.name} value={line.code} />
			<div class="tongues">
				{draft.languages.map((lang) => (
					<LineText {...{ form, name, title, lang, text: line.label[lang] ?? "" }} />
				))}
			</div>
			<Moves
				{...{ form, of: words.lineOf(question, title) }}
				moves={[
					["up", `up-${kind}:${of}:${line.key}`],
					["down", `down-${kind}:${of}:${line.key}`],
					...(isKept ? [] : [["remove", `remove-${kind}:${of}:${line.key}`] as const]),
				]}
			/>
			<Fault {...code} />
		</li>
	);
}

interface LineTextProps {
	form: BuilderForm;
	name: string;
	title: string;
	lang: string;
	text: string;
}

/** The words of a line in one language. Only where there are several, people see which one. */
function LineText({ form, name, title, lang, text }: LineTextProps) {
	const { id, fault } = fieldAt(form, `${name}.label.${lang}`);
	const isOnly = form.draft.languages.length === 1;
	return (
		<div class="line-text">
			<label for={id} class={isOnly ? "hidden" : undefined}>
				<span class="hidden number">{title}</span> {!isOnly && languageName(lang, form.language)}
			</label>
			<input
				{...{ id, name: id, value: text, lang, spellcheck: true }}
				{...describedBy({ id, fault })}
			/>
			<Fault {...{ id, fault }} />
		</div>
	);
}
