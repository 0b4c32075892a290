/** The part of an address after the @, in the case of the address. */
export const domainOf = (email: string): string => email.slice(email.lastIndexOf('@') + 1);

/** Providers of private mail, by the first part of the domain, so that `yahoo.fr` and `gmx.at` are covered. */
const privateProviders = new Set(
  `126 163 alice aol aon arcor att bbox bellsouth bigpond bluewin bol bt btinternet chello club-internet comcast cox duck eircom email fastmail free freenet gmail gmx googlemail hey hispeed hotmail icloud inbox interia kabelmail kpnmail laposte libero live mac mail mailbox mailo me movistar msn naver neuf ntlworld numericable o2 onet ono optusnet orange outlook pm posteo prodigy proton protonmail qq rediffmail rocketmail rogers sbcglobal seznam sfr shaw sky skynet sunrise swissonline t-online talktalk telefonica telenet telia terra tin tiscali tutanota uol verizon videotron virgilio virgin virginmedia vodafone wanadoo web wp xs4all xtra yahoo yandex ymail ziggo zoho`.split(
    /\s+/,
  ),
);

export const isPrivate = (domain: string): boolean =>
  privateProviders.has(domain.slice(0, domain.indexOf('.')));

/** Reserved for examples (RFC 2606 §3), so it does not say where a person works. */
const exampleDomain = /^example\.(?:com|net|org)$/;

export const isSilent = (domain: string): boolean => domain === '' || exampleDomain.test(domain);

/** True for the domain of an organisation. */
export const isTelling = (domain: string): boolean => !isSilent(domain) && !isPrivate(domain);

/** True also for a part of an organisation: `berlin.acme.com` is within `acme.com`, and the reverse. */
export const isWithin = (one: string, other: string): boolean =>
  one === other || one.endsWith(`.${other}`) || (other.endsWith(`.${one}`) && one.includes('.'));
