import { wordsFor } from "../../../words/languages.ts";
import type { Version } from "../../article/versions/version.schema.ts";
import type { ShownArticle } from "./versions.page.tsx";

interface RestoreFormProps {
	language: string;
	article: ShownArticle;
	version: Version;
	hasDraft: boolean;
}

/** Asks before a version is restored, and says what happens then. */
export function RestoreForm({ language, article, version, hasDraft }: RestoreFormProps) {
	const { history, editor } = wordsFor(language);
	const words = history.restore;
	const own = `/newsroom/articles/${article.slug}`;
	const { isPublic, revision, present } = article;
	if (present === version.number) return <p>{words.isPresent}</p>;
	if (!isPublic && hasDraft)
		return (
			<p class="sheet">
				{words.hasDraft} <a href={own}>{words.toDraft}</a>
			</p>
		);
	return (
		<details class="sure sheet">
			<summary>{words.open}</summary>
			<form class="form" method="post" action={`${own}/versions/${version.number}/restore`}>
				<input type="hidden" name="revision" value={String(revision)} />
				<p>{isPublic ? words.isPublic : words.isNotPublic}</p>
				{isPublic && hasDraft && <p>{words.draftStays}</p>}
				{isPublic && (
					<fieldset class="choices">
						<legend>{editor.effect}</legend>
						{(["important", "silent"] as const).map((effect) => (
							<label>
								<input type="radio" name="effect" value={effect} checked={effect === "important"} />
								<span>
									<strong>{editor.effects[effect]}</strong> {editor.effectHelp[effect]}
								</span>
							</label>
						))}
					</fieldset>
				)}
				<div class="buttons">
					<button type="submit">{words.submit}</button>
				</div>
			</form>
		</details>
	);
}
