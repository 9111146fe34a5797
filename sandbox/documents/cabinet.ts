import type { Persona } from '../personas';
import type { Registered, Store } from '../state';
import { drawCard, type CardQuality, type CardSide } from './card-picture';
import { drawPassport } from './passport-picture';

export interface Holder {
  name: string;
  idNumber: string;
}

/** Issues pictures of cards, and tells the authority's register whom they were issued for. */
export class Cabinet {
  private readonly drawn = new Map<string, Promise<Buffer>>();

  constructor(private readonly store: Store) {}

  /** Enters a holder; one who is there already keeps what the register says. */
  register({ name, idNumber }: Holder, agreement: Registered['agreement'] = 'agrees'): void {
    const { register } = this.store.state;
    if (register[idNumber]) return;
    register[idNumber] = { name, agreement };
    this.store.save();
  }

  card(side: CardSide, quality: CardQuality, holder: Holder): Promise<Buffer> {
    this.register(holder);
    return this.once(`${side} ${quality} ${holder.idNumber} ${holder.name}`, () =>
      drawCard(side, quality, holder),
    );
  }

  /** A persona's document: a card, or the one page of a travel document whichever side is asked for. */
  documentOf(persona: Persona, side: CardSide, quality: CardQuality): Promise<Buffer> {
    const { name, documentNumber, documentType } = persona;
    if (documentType === 'id-card') return this.card(side, quality, { name, idNumber: documentNumber });
    return this.once(documentNumber, () => drawPassport(name, documentNumber));
  }

  private once(key: string, draw: () => Promise<Buffer>): Promise<Buffer> {
    const known = this.drawn.get(key);
    if (known) return known;
    const drawing = draw();
    this.drawn.set(key, drawing);
    return drawing;
  }
}
