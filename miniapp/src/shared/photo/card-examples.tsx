import { Text, View } from '@tarojs/components';
import { StateBadge } from '../record/badge';
import './card-examples.scss';

const examples = [
  { look: 'good', word: '标准', isGood: true },
  { look: 'cut', word: '边框缺失', isGood: false },
  { look: 'blurred', word: '照片模糊', isGood: false },
  { look: 'glare', word: '闪光强烈', isGood: false },
] as const;

/** The manual's four examples of a scanned card: one to follow, three to avoid (R-B2). */
export function CardExamples() {
  return (
    <View className="card-examples">
      {examples.map(({ look, word, isGood }) => (
        <View key={look} className="card-examples__item">
          <View className="card-examples__frame">
            <View className={`card-examples__card card-examples__card--${look}`}>
              <View className="card-examples__line" />
              <View className="card-examples__line" />
              <View className="card-examples__line card-examples__line--short" />
              <View className="card-examples__face" />
            </View>
          </View>
          {isGood ? (
            <StateBadge tone="done">{word}</StateBadge>
          ) : (
            <Text className="card-examples__word">{word}</Text>
          )}
        </View>
      ))}
    </View>
  );
}
