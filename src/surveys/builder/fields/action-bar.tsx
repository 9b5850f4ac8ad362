import { savedText } from "../../../platform/ui/saved-time.ts";
import { wordsFor } from "../../../words/languages.ts";
import type { BuilderPageProps } from "../builder-view.ts";

/** The state of the last save, and the buttons that are always in reach. */
export function ActionBar({ language, site, state }: BuilderPageProps) {
	const { surveyBuilder: words } = wordsFor(language);
	const { status, savedAt } = state;
	const isAsked = status === "open" || status === "scheduled";
	const isPublic = isAsked || status === "closed";
	return (
		<div class="actions">
			<div class="standing">
				<p id="state" role="status">
					{savedAt
						? words.savedAt(savedText(savedAt, language, site.timeZone, new Date()))
						: words.unsaved}
				</p>
			</div>
			<div class="buttons">
				<button class="quiet" type="submit" name="do" value="save">
					{words.save}
				</button>
				<button class="quiet" type="submit" name="do" value="preview">
					{words.preview}
				</button>
				{isAsked && (
					<button class="quiet" type="submit" name="do" value="close">
						{words.close}
					</button>
				)}
				<button type="submit" name="do" value={isPublic ? "apply" : "open"}>
					{isPublic ? words.apply : words.open}
				</button>
			</div>
		</div>
	);
}
