import { wordsFor } from "../../../words/languages.ts";
import type { Survey } from "../../survey/survey.schema.ts";
import { CopiedText } from "./copied-text.tsx";
import { shareAddress } from "./share-address.ts";

interface ShareLinkProps {
	survey: Survey;
	language: string;
	lang: string;
}

/** Shows the address of a survey, to copy, and the same as a QR code. */
export function ShareLink({ survey, language, lang }: ShareLinkProps) {
	const words = wordsFor(language).spread;
	const address = shareAddress(survey, lang);
	const code = `/newsroom/surveys/${survey.slug}/qr.svg?lang=${lang}`;
	return (
		<div class="share">
			<div>
				<CopiedText
					{...{ id: "link", text: address, language }}
					{...{ label: words.link, help: words.linkHelp }}
				/>
				{survey.status !== "draft" && (
					<p class="links">
						<a href={address}>{words.open}</a>
					</p>
				)}
			</div>
			<figure class="qr">
				<img src={code} alt={words.qrAlt(address)} width="176" height="176" />
				<figcaption>
					<a href={code} download={`${survey.slug}-${lang}.svg`}>
						{words.download}
					</a>
					<br />
					{words.qrHelp}
				</figcaption>
			</figure>
		</div>
	);
}
