import type { Child } from "hono/jsx";
import { SelectField } from "../../../newsroom/layout/fields.tsx";
import type { Frame } from "../../../newsroom/layout/newsroom-layout.tsx";
import { wordsFor } from "../../../words/languages.ts";
import type { FoundArticle } from "../finding.schema.ts";
import type { TypedFinding } from "../finding-page-query.schema.ts";
import { findingPath } from "../finding-paths.ts";
import { titleOf } from "../found-entry.tsx";
import { chosenValue } from "./chosen-article.ts";
import { DEEDS } from "./many-form.schema.ts";

interface SelectionProps extends Frame {
	form: TypedFinding;
	children: Child;
}

/** The form around a list whose articles can be ticked, for whoever may publish. */
export function Selection({ language, permissions, form, children }: SelectionProps) {
	const words = wordsFor(language).articleSelection;
	if (!permissions?.has("articles:publish")) return <>{children}</>;
	return (
		<form method="post" action="/newsroom/selection" data-choose-all={words.chooseAll}>
			{children}
			<input type="hidden" name="back" value={findingPath(form)} />
			<fieldset class="form inline deeds">
				<legend class="hidden">{words.chosen}</legend>
				<SelectField
					{...{ id: "deed", name: "do", label: words.deed, value: "publish" }}
					options={DEEDS.map((deed): [string, string] => [deed, words.deeds[deed]])}
				/>
				<button class="quiet" type="submit">
					{words.go}
				</button>
			</fieldset>
		</form>
	);
}

/** The box beside an article. */
export function SelectionBox({ language, article }: { language: string; article: FoundArticle }) {
	const words = wordsFor(language).articleSelection;
	const name = titleOf(article) || article.slug;
	return (
		<label class="choose">
			<input type="checkbox" name="article" value={chosenValue(article)} />
			<span class="hidden">{words.choose(name)}</span>
		</label>
	);
}
