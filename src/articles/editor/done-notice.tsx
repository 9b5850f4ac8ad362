import { toLocalTime } from "../../platform/ui/local-time.ts";
import { wordsFor } from "../../words/languages.ts";
import type { EditorPageProps } from "./editor-view.ts";

/** Says what was done, and takes it back as long as nobody was told. */
export function DoneNotice({ language, site, state, done }: EditorPageProps) {
	const { done: words, recall } = wordsFor(language).editor;
	if (!done) return null;
	const isWrong = done === "late";
	const { recallable, stored } = state;
	const time = recallable && toLocalTime(site.timeZone, recallable).slice(11);
	return (
		<div class={isWrong ? "notice wrong" : "notice"}>
			<p role={isWrong ? "alert" : "status"}>{words[done]}</p>
			{time !== undefined && state.mayPublish && (
				<form method="post" action={`/newsroom/articles/${stored.before?.article.slug}/recall`}>
					<p>{recall.until(time)}</p>
					<button class="small" type="submit">
						{recall.button}
					</button>
				</form>
			)}
		</div>
	);
}
