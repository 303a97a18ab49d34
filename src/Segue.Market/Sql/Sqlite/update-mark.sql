update ad_mark set key = ?2, sketch = ?3 where ad_id = ?1
