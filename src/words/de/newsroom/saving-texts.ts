/** The sentences with which a script says what became of a save. */
export const savingScript = {
	unsaved: "– wird gleich gespeichert",
	saving: "– wird gespeichert …",
	offline: "Nicht gespeichert: keine Verbindung.",
	unavailable: "Nicht gespeichert: Der Server antwortet gerade nicht richtig.",
	signedOut: "Nicht gespeichert: Sie sind nicht mehr angemeldet.",
	signIn: "In einem neuen Tab anmelden",
	compare: "Beide Fassungen vergleichen",
	invalid: "Nicht alles gespeichert:",
	forbidden: "Nicht gespeichert: Ihre Rolle erlaubt das nicht.",
	refused: "Nicht gespeichert: Der Server hat das so nicht angenommen.",
	copyHere: "Ihr Text liegt in diesem Browser.",
	stayHere: "Bitte lassen Sie diese Seite offen.",
	difference: "Unterschied ansehen",
	dropCopy: "Verwerfen",
	no: "Abbrechen",
};
